using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Spanish omits a verb that only repeats the one before: <c>they drink more than they did ten years
/// ago</c> is <c>beben más que hace diez años</c>.</summary>
internal static class ThanClauses
{
    /// <summary>Removes the pronoun and the auxiliary.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form.EndsWith("than", StringComparison.Ordinal)
                && units[i + 1].Has("<prn><subj>")
                && units[i + 2].Form is "did" or "do" or "does" or "was" or "were" or "had" or "have" or "has"
                && i + 3 < units.Count
                && (units[i + 3].Has("<pr>") || units[i + 3].Has("<num>") || IsTime(units[i + 3]))
            )
            {
                units.RemoveRange(i + 1, 2);
                var target = units[i].Form switch
                {
                    "more than" => "más que",
                    "less than" or "fewer than" => "menos que",
                    _ => "que",
                };
                units[i] = unit.Fixed(units[i].Blank, target);
            }
        }
    }

    private static bool IsTime(LexicalUnit word) =>
        word.Form is "last" or "a" or "before" or "when" or "during" or "years" or "yesterday" or "today";
}
