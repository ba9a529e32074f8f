using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Let</c> with an adverb of place is <c>dejar</c> with an infinitive: <c>let the fans in</c> is <c>dejar
/// entrar a los aficionados</c>.</summary>
internal static class LetThrough
{
    private const int LongestObject = 4;

    /// <summary>Joins the verb and the adverb.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!WantedActions.IsVerb(units[i], "let") || Adverb(units, i, unit) is not { } at)
                continue;
            var adverb = units[at].Form;
            // 'let him out': the pronoun stays next to its verb.
            if (units[i + 1].Has("<prn>") && !units[i + 1].IsDeterminer())
            {
                units[at] = unit.Fixed(
                    " ",
                    adverb switch
                    {
                        "in" => "entrar",
                        "out" => "salir",
                        _ => "pasar",
                    }
                );
                continue;
            }

            units.RemoveAt(at);
            units[i] = new LexicalUnit(
                units[i].Blank,
                [
                    $"{units[i].Form} {adverb}",
                    .. units[i]
                        .Readings.ToArray()
                        .Where(r => r.StartsWith("let<vblex>", StringComparison.OrdinalIgnoreCase))
                        .Select(r => $"let {adverb}{r["let".Length..]}"),
                ]
            );
            units.Insert(i + 1, new LexicalUnit(" ", "to", "to<pr>"));
        }
    }

    private static int? Adverb(List<LexicalUnit> units, int verb, EncodedUnit unit)
    {
        for (var i = verb + 2; i < units.Count && i <= verb + 1 + LongestObject && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Form is "in" or "out" or "through" && Ends(units, i + 1))
                return i;
            if (!units[i].IsNoun() && !units[i].IsAdjective() && !units[i].IsName(unit))
                return null;
        }

        return null;
    }

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count || units[i].Has("<sent>") || units[i].Has("<cm>") || units[i].Has("<cnj");
}
