using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>The answer <c>no</c> at the end of a sentence: with its full stop it looks like the abbreviation of
/// <c>number</c>, which has a figure after it.</summary>
internal sealed class AnswerRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        scan.Is(at, "no")
        && scan.Is(at + 1, '.')
        && scan.Glued(at + 1)
        && (!scan.Glued(at + 2) || scan.Is(at + 2, '”') || scan.Is(at + 2, '"'))
        && (!scan.Has(at + 2) || scan.IsCapitalised(at + 2) || scan.Glued(at + 2))
            ? new(at, at + 1, scan.IsCapitalised(at) ? "No" : "no", PartOfSpeech.Adverb)
            : null;
}
