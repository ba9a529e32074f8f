using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Before somebody who does something, <c>as</c> is a conjunction: <c>Soybeans climb as China returns</c>.
/// What somebody says stays another matter: <c>as Maduro said</c>.</summary>
internal static class Conjunctions
{
    private static readonly string[] Pairs =
    [
        "as",
        "so",
        "such",
        "same",
        "just",
        "much",
        "many",
        "well",
        "far",
        "long",
        "soon",
        "known",
    ];

    private static readonly string[] Saying =
    [
        "say",
        "tell",
        "report",
        "note",
        "put",
        "call",
        "state",
        "write",
        "explain",
        "claim",
        "announce",
        "promise",
        "expect",
        "know",
        "do",
        "be",
        "have",
    ];

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form != "as"
                || !units[i].FollowsDirectly()
                || Pairs.Contains(units[i - 1].Form)
                || !units[i + 1].IsName(unit)
                || !units[i + 2].FollowsDirectly()
            )
                continue;
            var verb = units[i + 2];
            if (
                !verb.Has("<vblex>")
                || !(verb.Has("<pri>") || verb.Has("<past>"))
                || Saying.Any(s => verb.Has(s + "<vblex>"))
            )
                continue;
            units[i] = new LexicalUnit(units[i].Blank, "while", "while<cnjadv>");
            units[i + 2] = verb.Choose(r =>
                r.Contains("<pri>", StringComparison.Ordinal) || r.Contains("<past>", StringComparison.Ordinal)
            );
        }
    }
}
