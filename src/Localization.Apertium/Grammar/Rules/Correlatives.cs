using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Two comparatives that grow together: <c>the more we learn, the more we worry</c> is <c>cuanto más
/// aprendemos, más nos preocupamos</c> (RAE, Nueva gramática §45.13).</summary>
internal static class Correlatives
{
    /// <summary>Replaces the articles.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 4 < units.Count; i++)
        {
            if (!IsComparative(units, i) || (i > 0 && !units[i - 1].Has("<sent>") && !units[i - 1].Has("<cnj")))
                continue;
            var second = units.FindIndex(i + 2, u => u.Has("<cm>") || u.Has("<sent>")) + 1;
            if (second == 0 || !units[second - 1].Has("<cm>") || !IsComparative(units, second))
                continue;
            Replace(units, second, "", unit);
            Replace(units, i, char.IsUpper(units[i].Form[0]) ? "Cuanto" : "cuanto", unit);
        }
    }

    private static bool IsComparative(List<LexicalUnit> units, int the) =>
        the + 1 < units.Count
        && units[the].Form.Equals("the", StringComparison.OrdinalIgnoreCase)
        && units[the + 1].FollowsDirectly()
        && (
            units[the + 1].Form is "more" or "less" or "better" or "worse"
            // 'the higher the price', but 'the stronger sex'
            || (
                (units[the + 1].Has("<comp>") || units[the + 1].Form is "sooner" or "longer" or "harder" or "faster")
                && the + 2 < units.Count
                && !units[the + 2].IsNoun()
            )
        );

    private static void Replace(List<LexicalUnit> units, int the, string cuanto, EncodedUnit unit)
    {
        var spanish = units[the + 1].Form switch
        {
            "more" when !IsBeforeNoun(units, the) => "más",
            "less" when !IsBeforeNoun(units, the) => "menos",
            "greater" or "bigger" or "higher" or "larger" when IsVerbless(units, the) => "mayor",
            "lower" or "smaller" when IsVerbless(units, the) => "menor",
            "better" => "mejor",
            "worse" => "peor",
            "longer" => "más tiempo",
            "sooner" => "antes",
            "harder" when !IsVerbless(units, the) => "más",
            _ => null,
        };
        if (spanish is not null)
        {
            units[the] = unit.Fixed(units[the].Blank, $"{cuanto} {spanish}".TrimStart());
            units.RemoveAt(the + 1);
        }
        else if (cuanto.Length > 0)
        {
            units[the] = unit.Fixed(units[the].Blank, cuanto);
        }
        else
        {
            units[the + 1].Blank = units[the].Blank;
            units.RemoveAt(the);
        }
    }

    // 'the more money they have'
    private static bool IsBeforeNoun(List<LexicalUnit> units, int the) =>
        the + 2 < units.Count
        && (units[the + 2].IsNoun() || units[the + 2].IsAdjective())
        && !units[the + 2].IsDeterminer();

    // 'the greater the risk'
    private static bool IsVerbless(List<LexicalUnit> units, int the) =>
        the + 2 < units.Count && units[the + 2].Form == "the";
}
