using System.Collections.Immutable;

namespace Localization.Providers.Pseudo;

/// <summary>Translates to no language, for layout work: letters with accents, a third longer, brackets at both ends, so
/// that what is cut, not translated or in the wrong encoding is seen.</summary>
internal sealed class PseudoProvider : ITranslationProvider
{
    private const string Plain = "aceinouyACEINOUY";
    private const string Accented = "áçéíñóúýÁÇÉÍÑÓÚÝ";

    public string Name => "pseudo";

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 1000, Local = true };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(request.Units.Select(unit => new TranslationAnswer(Translate(unit.Text))).ToImmutableArray());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InlineText Translate(InlineText source)
    {
        var letters = string.Concat(
            source.Text.Select(c => Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Accented[i] : c)
        );
        var longer = new string('~', (letters.Length + 2) / 3);
        return InlineText.Concat([new("["), new(letters, source.Codes), new($"{longer}]")]);
    }
}
