using System.Collections.Immutable;

namespace Localization.Providers.Canonical;

/// <summary>Gives a provider each text in its canonical form: an accent that is a character of its own, and a soft
/// hyphen inside a word, part words for engines. In: units as the document has them. Out: the provider's answers; one
/// that is the text itself comes back as the document has it.</summary>
public sealed class CanonicalProvider(ITranslationProvider provider) : ITranslationProvider
{
    /// <inheritdoc/>
    public string Name => provider.Name;

    /// <inheritdoc/>
    public string Model => provider.Model;

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities => provider.Capabilities;

    /// <inheritdoc/>
    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    /// <inheritdoc/>
    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var units = request.Units.Select(Canonical).ToImmutableArray();
        var answers = await provider.TranslateAsync(request with { Units = units }, cancellationToken);
        return answers.Length != units.Length
            ? answers
            :
            [
                .. answers.Select(
                    (answer, i) =>
                        answer.Text is { } text && text.Equals(units[i].Text)
                            ? answer with
                            {
                                Text = request.Units[i].Text,
                            }
                            : answer
                ),
            ];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private static TranslationUnit Canonical(TranslationUnit unit)
    {
        if (CanonicalText.Of(unit.Text.Text) is not { } text)
            return unit;
        var constraints = unit.Constraints.Select(c =>
            c with
            {
                Start = text.PlaceOf(c.Start),
                Length = text.PlaceOf(c.End) - text.PlaceOf(c.Start),
            }
        );
        return unit with
        {
            Text = text.WithCodes(unit.Text.Codes),
            Constraints = [.. constraints.Where(c => c.Length > 0)],
        };
    }
}
