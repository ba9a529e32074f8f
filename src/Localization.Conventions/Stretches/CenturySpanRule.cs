using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Several centuries with words between them: <c>from the 9th to the 11th century</c> is <c>del siglo IX al
/// XI</c>, <c>in the late 19th and early 20th centuries</c> <c>a finales del siglo XIX y principios del
/// XX</c>.</summary>
internal sealed class CenturySpanRule : IStretchRule
{
    private readonly record struct Edge(int Number, string Phase, int After);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (Attributive(scan, at) is { } attributive)
            return attributive;
        var opening =
            scan.Is(at, "from") || scan.Is(at, "between") || scan.Is(at, "in") ? scan.Span(at).ToString() : "";
        opening = opening.ToLowerInvariant();
        if (Read(scan, opening.Length > 0 ? at + 1 : at, the: true) is not { } low)
            return null;
        var named = IsCentury(scan, low.After);
        var join = named ? low.After + 1 : low.After;
        var isTo = scan.Is(join, "to") || scan.Is(join, "through");
        if (
            (isTo || scan.Is(join, "and") || scan.Is(join, "or"))
            && Read(scan, join + 1, the: false) is { } high
            && End(scan, high, named) is > 0 and var after
        )
            return
                isTo == (opening is "from") && Span(opening, low, high, scan.Is(join, "or") ? "o" : "y") is { } target
                ? Give(at, after, target, adverb: opening.Length > 0)
                : null;
        return named && low.Phase.Length > 0
            ? Give(at, low.After + 1, $"{(opening is "in" ? "a " : "")}{First(low)}", opening is "in")
            : null;
    }

    // The noun may come after the first ordinal, the second or both.
    private static int End(SourceScan scan, Edge high, bool named) =>
        IsCentury(scan, high.After) ? high.After + 1
        : named && !scan.NounFollows(high.After) && !scan.Is(high.After, '-') ? high.After
        : -1;

    private static string? Span(string opening, Edge low, Edge high, string conjunction)
    {
        var second = high.Phase.Length > 0 ? $"{high.Phase} del {Roman(high)}" : $"el {Roman(high)}";
        var isPhased = low.Phase.Length > 0;
        return opening switch
        {
            "from" => (isPhased ? $"de {First(low)}" : $"del siglo {Roman(low)}")
                + (high.Phase.Length > 0 ? $" a {second}" : $" al {Roman(high)}"),
            "between" => isPhased || high.Phase.Length > 0
                ? $"entre {First(low)} y {second}"
                : $"entre los siglos {Roman(low)} y {Roman(high)}",
            _ when !isPhased => null,
            "in" => $"a {First(low)} {conjunction} {second}",
            _ => $"{First(low)} {conjunction} {second}",
        };
    }

    private static string First(Edge edge) =>
        edge.Phase.Length > 0 ? $"{edge.Phase} del siglo {Roman(edge)}" : $"el siglo {Roman(edge)}";

    private static bool IsCentury(SourceScan scan, int at) =>
        (scan.Is(at, "century") || scan.Is(at, "centuries")) && !scan.NounFollows(at + 1);

    // 'a mid-19th-century house'
    private static Stretch? Attributive(SourceScan scan, int at)
    {
        if (
            !scan.Is(at, TokenKind.Word)
            || Read(scan, at, the: false) is not { Phase.Length: > 0 } edge
            || !scan.Is(edge.After, '-')
            || !scan.Is(edge.After + 1, "century")
            || !scan.NounFollows(edge.After + 2)
        )
            return null;
        return new(at, edge.After + 2, $"de {edge.Phase} del siglo {Roman(edge)}", PartOfSpeech.Adjective);
    }

    private static Stretch Give(int at, int after, string target, bool adverb) =>
        adverb
            ? new(at, after, target, PartOfSpeech.Adverb)
            : new(at, after, target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine, GrammaticalNumber.Plural);

    private static string Roman(Edge edge) => OrdinalRule.Roman(edge.Number);

    // 'the late 19th'
    private static Edge? Read(SourceScan scan, int at, bool the)
    {
        var article = scan.Is(at, "the");
        if (the && !article)
            return null;
        var next = article ? at + 1 : at;
        var phase =
            scan.Is(next, "early") ? "principios"
            : scan.Is(next, "mid") ? "mediados"
            : scan.Is(next, "late") ? "finales"
            : "";
        if (phase.Length > 0)
            next += scan.Is(next + 1, '-') ? 2 : 1;
        var number = NumberWords.ReadOrdinal(scan, next, out var after);
        if (number == 0)
        {
            after = next + 2;
            if (
                !scan.Is(next, TokenKind.Number)
                || !scan.IsAny(next + 1, OrdinalRule.Endings)
                || !int.TryParse(scan.Span(next), out number)
            )
                return null;
        }

        return number is > 0 and < 40 ? new Edge(number, phase, after) : null;
    }
}
