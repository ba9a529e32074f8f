using System.Collections.Immutable;
using Localization.Terms.Inflection;

namespace Localization.Terms.Protection;

/// <summary> Lets any provider keep given translations. In: units that ask for a <see cref="TermProtection"/>. Out:
/// answers with the targets in place and no piece of a placeholder. What the provider can do itself it is left to do; a
/// name or a code replaces the target where it only takes text. </summary>
/// <remarks>A provider that loses a placeholder is asked for that unit again with a surer one, and at last plainly: a
/// sentence without the term can be mended, one with a stranger's name in it must not be published.</remarks>
public sealed class TermProtectingProvider(ITranslationProvider provider) : ITranslationProvider
{
    /// <inheritdoc/>
    public string Name => provider.Name;

    /// <inheritdoc/>
    public string Model => provider.Model;

    /// <inheritdoc/>
    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    /// <summary>Those of the provider, and what protects terms without its doing, the gentlest to the sentence
    /// first.</summary>
    public ProviderCapabilities Capabilities { get; } =
        provider.Capabilities with
        {
            Protections =
            [
                .. provider
                    .Capabilities.Protections.Append(TermProtection.StandIn)
                    .Append(TermProtection.Code)
                    .Distinct()
                    .Order(),
            ],
        };

    /// <inheritdoc/>
    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var inflection = Inflections.Of(request.Target);
        var protection = request.Units.Select(u => Supported(u)).ToArray();
        var answers = new TranslationAnswer[request.Units.Length];
        var open = Enumerable.Range(0, answers.Length).ToList();
        while (open.Count > 0)
        {
            var units = open.ConvertAll(i => Protect(request.Units[i], protection[i]));
            var results = await provider.TranslateAsync(
                request with
                {
                    Units = [.. units.Select(u => u.Unit)],
                },
                cancellationToken
            );
            if (results.Length != units.Count)
                throw new ProviderException("provider-count", provider.Name, units.Count, results.Length);

            var lost = new List<int>();
            for (var k = 0; k < units.Count; k++)
            {
                var restored = results[k].Text is { } text ? Restoration.Restore(text, units[k], inflection) : null;
                answers[open[k]] = results[k] with { Text = restored };
                if (results[k].Text is null || restored is not null)
                    continue;
                protection[open[k]] =
                    protection[open[k]] == TermProtection.StandIn ? TermProtection.Code : TermProtection.None;
                lost.Add(open[k]);
            }

            open = lost;
        }

        return [.. answers];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => provider.DisposeAsync();

    // In a chain a unit comes with the protection of the provider that was asked first.
    private TermProtection Supported(TranslationUnit unit) =>
        unit.Constraints.IsEmpty || unit.Protection == TermProtection.None ? TermProtection.None
        : Capabilities.Protections.Contains(unit.Protection) ? unit.Protection
        : Capabilities.Protections[0];

    private ProtectedUnit Protect(TranslationUnit unit, TermProtection protection) =>
        protection switch
        {
            TermProtection.StandIn or TermProtection.Code => ProtectedUnit.Of(
                unit,
                protection,
                Own,
                Capabilities.PiecesOf
            ),
            TermProtection.None => new ProtectedUnit(
                unit with
                {
                    Constraints = [],
                    Protection = TermProtection.None,
                },
                []
            ),
            _ => new ProtectedUnit(unit with { Protection = protection }, []),
        };

    private TermProtection Own => provider.Capabilities.Protections.FirstOrDefault();
}
