using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>By how much something is up or down: <c>$71.20, down $1.15</c> is <c>71,20 dólares, 1,15 dólares
/// menos</c>, <c>up 3% from a year ago</c> <c>un 3 % más que hace un año</c>.</summary>
internal sealed class MarginRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var isUp = scan.Is(at, "up");
        if (!(isUp || scan.Is(at, "down")) || !IsApart(scan, at))
            return null;
        var first = Degree(scan, at + 1, out var degree);
        if (Amount(scan, first, degree, out var after) is not { } amount)
            return null;
        var target = $"{amount} {(isUp ? "más" : "menos")}";
        if (!scan.Is(after, "from"))
            return scan.NounFollows(after) ? null : Adverb(at, after, target);
        if (IsPeriod(scan, after + 1))
            return Adverb(at, after + 1, target + " que en");
        return scan.IsAny(after + 1, EnglishWords.Determiners) || scan.Is(after + 1, "last")
            ? Adverb(at, after + 1, target + " que")
            : Adverb(at, after, target);
    }

    private static bool IsApart(SourceScan scan, int at) =>
        at == 0 || scan.Is(at - 1, ',') || scan.Is(at - 1, '(') || scan.Is(at - 1, '—') || scan.Is(at - 1, '–');

    private static int Degree(SourceScan scan, int at, out string degree)
    {
        degree =
            scan.Is(at, "nearly") || scan.Is(at, "almost") ? "casi "
            : scan.Is(at, "about") || scan.Is(at, "around") || scan.Is(at, "roughly") ? "cerca de "
            : scan.Is(at, "just") || scan.Is(at, "only") ? "solo "
            : "";
        return degree.Length > 0 ? at + 1 : at;
    }

    private static string? Amount(SourceScan scan, int at, string degree, out int after)
    {
        var currency = Money.ReadSign(scan, at, out var figure);
        after = QuantityReader.Read(scan, figure, currency is not null, out var quantity);
        if (after < 0)
            return null;
        if (currency is not null)
            return degree + QuantityRule.Phrase(quantity, currency, scan.Locale);
        if (Percentage.Match(scan, at, after, quantity) is not { PartOfSpeech: PartOfSpeech.Number } share)
            return null;
        after = share.After;
        var text = share.Target!;
        text = text.StartsWith("el ", StringComparison.Ordinal) ? text[3..] : text;
        return degree + (text.EndsWith('%') && !text.StartsWith("un ", StringComparison.Ordinal) ? "un " : "") + text;
    }

    // 'from 2019', 'from January'
    private static bool IsPeriod(SourceScan scan, int at) =>
        (scan.Is(at, TokenKind.Number) && scan[at].Length == 4 && scan.IsFreeRight(at + 1))
        || Dates.CalendarWords.Month(scan, at, out _) > 0;

    private static Stretch Adverb(int at, int after, string target) => new(at, after, target, PartOfSpeech.Adverb);
}
