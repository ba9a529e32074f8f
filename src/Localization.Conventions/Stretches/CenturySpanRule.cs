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
        var from = scan.Is(at, "from");
        var between = scan.Is(at, "between");
        var isIn = scan.Is(at, "in");
        var opened = from || between || isIn;
        if (Read(scan, opened ? at + 1 : at, the: true) is not { } low)
            return null;
        if (low.Phase.Length > 0 && scan.Is(low.After, "century") && !scan.NounFollows(low.After + 1))
            return Give(at, low.After + 1, $"{(isIn ? "a " : "")}{low.Phase} del siglo {Roman(low)}", isIn);
        var to = scan.Is(low.After, "to") || scan.Is(low.After, "through");
        if (!to && !scan.Is(low.After, "and"))
            return null;
        if (Read(scan, low.After + 1, the: false) is not { } high)
            return null;
        if (!(scan.Is(high.After, "century") || scan.Is(high.After, "centuries")) || scan.NounFollows(high.After + 1))
            return null;
        var after = high.After + 1;
        if (low.Phase.Length > 0 && high.Phase.Length > 0 && !to)
            return Give(
                at,
                after,
                $"{(isIn ? "a " : "")}{low.Phase} del siglo {Roman(low)} y {high.Phase} del {Roman(high)}",
                isIn
            );
        if (low.Phase.Length + high.Phase.Length > 0)
            return null;
        return (from && to) ? Give(at, after, $"del siglo {Roman(low)} al {Roman(high)}", adverb: true)
            : between && !to ? Give(at, after, $"entre los siglos {Roman(low)} y {Roman(high)}", adverb: true)
            : null;
    }

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
