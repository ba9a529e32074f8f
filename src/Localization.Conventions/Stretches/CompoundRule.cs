using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>A number and a noun joined before another noun: <c>a three-year plan</c> is <c>un plan de tres años</c>,
/// <c>a 34-year-old man</c> <c>un hombre de 34 años</c>. They go after the noun, so they are given as an
/// adjective.</summary>
internal sealed class CompoundRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsFreeLeft(at) || !Read(scan, at, out var figure, out var one, out var hyphen))
            return null;
        if (!IsHyphen(scan, hyphen) || CompoundNoun.Read(scan, hyphen + 1, one, out var after) is not { } noun)
            return null;

        var sum = Sum(scan, after, out var end);
        if (sum is null)
            end = after;
        if (sum is null && !scan.NounFollows(after))
            return null;
        if (
            noun.IsFeminine
            && (
                figure is "un"
                || figure.EndsWith("iún", StringComparison.Ordinal)
                || figure.EndsWith(" un", StringComparison.Ordinal)
            )
        )
            figure = figure.EndsWith("iún", StringComparison.Ordinal) ? figure[..^2] + "una" : figure + "a";
        return new(at, end, $"de {figure} {noun.Name}{noun.Dimension}{sum}", PartOfSpeech.Adjective);
    }

    // 'a 2-year, $10 million contract', 'a 10-year, 5% note': both come after the noun.
    private static string? Sum(SourceScan scan, int at, out int after)
    {
        after = at;
        if (!scan.Is(at, ','))
            return null;
        var currency = Money.ReadSign(scan, at + 1, out var figure);
        var next = QuantityReader.Read(scan, figure, currency is not null, out var quantity);
        if (next > 0 && currency is null && quantity.Scale == ScaleWord.None && scan.Is(next, '%'))
        {
            after = next + 1;
            return scan.NounFollows(after) ? $" y del {quantity.Format(scan.Locale)}{scan.Locale.PercentGap}%" : null;
        }

        if (next < 0 || currency is null || !scan.NounFollows(next))
            return null;
        after = next;
        return $" y {QuantityRule.Phrase(quantity, currency, scan.Locale)}";
    }

    private static bool Read(SourceScan scan, int at, out string figure, out bool one, out int after)
    {
        if (scan.Is(at, TokenKind.Number))
        {
            var number = Figure.Read(scan.Span(at));
            (figure, one, after) = (number.Format(scan.Locale), number.IsOne, at + 1);
            return true;
        }

        var value = NumberWords.Read(scan, at, out figure, out after);
        one = value == 1;
        return value > 0;
    }

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
