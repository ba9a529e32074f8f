using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Coordinates in decimal degrees: <c>36.5°N</c> is <c>36,5°N</c>. Those in minutes are kept.</summary>
internal sealed class CoordinateRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        scan.Is(at, TokenKind.Number)
        && scan.Span(at).Contains('.')
        && scan.Is(at + 1, '°')
        && scan.Glued(at + 1)
        && scan.Span(at + 2) is "N" or "S" or "E" or "W"
            ? new(
                at,
                at + 3,
                Figure.Read(scan.Span(at)).Format(scan.Locale) + scan.Text[scan[at].End..scan[at + 2].End],
                PartOfSpeech.ProperNoun
            )
            : null;
}
