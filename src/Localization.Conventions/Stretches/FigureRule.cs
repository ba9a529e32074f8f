using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Grouped figures, decimals and percentages for languages whose other conventions are the engine's
/// affair.</summary>
internal sealed class FigureRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Number))
            return null;
        var after = scan.Is(at + 1, '%') ? at + 2 : at + 1;
        var text = scan.Span(at);
        if (!scan.IsFree(at, after) || (after == at + 1 && !text.ContainsAny(',', '.')))
            return new(at, after, null);

        var target = Figure.Read(text).Format(scan.Locale) + (after > at + 1 ? $"{scan.Locale.PercentGap}%" : "");
        return target.AsSpan().SequenceEqual(scan.Text.AsSpan(scan[at].Start, scan[after - 1].End - scan[at].Start))
            ? new(at, after, null)
            : new(at, after, target, PartOfSpeech.Number, GrammaticalGender.Unknown, GrammaticalNumber.Plural);
    }
}
