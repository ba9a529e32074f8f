namespace Localization.Providers.Markup;

/// <summary>Reads a provider's markup as the answer to a unit. One that lost a code is a failure of this unit, not of
/// its batch. Spaces beside codes are as in the source.</summary>
internal static class MarkupAnswer
{
    public static TranslationAnswer Of(string provider, string? markup, TranslationUnit unit)
    {
        if (string.IsNullOrWhiteSpace(markup) && unit.Text.Text.Length > 0)
            return new TranslationAnswer(
                null,
                new ProviderResponseException("provider-answer", provider, "\"\"").Message
            );
        return MarkupReader.Read(markup ?? "", unit.Text.Codes) is { } text
            ? new TranslationAnswer(SpacesAtCodes.Restore(unit.Text, text))
            : new TranslationAnswer(null, new ProviderResponseException("provider-codes", provider).Message);
    }
}
