using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Teams and companies whose names are made of words stay as they are: <c>the Green Bay Packers</c>,
/// <c>Target</c>. A name of one word counts only with a capital inside a sentence.</summary>
internal static class FixedNames
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        var headline = unit.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata;
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var name in HouseLexicon.Names(units[i].Form.Split(' ')[0]))
            {
                if (
                    PhraseMatch.LengthOf(units, i, name.Words, StringComparison.Ordinal) is not (> 0 and var length)
                    || (length == 1 && (headline || !StandsAlone(units, i)))
                    || (name.Words[^1] == "'s" && IsOwner(units, i, i + length))
                )
                    continue;
                units[i] = unit.Hold(
                    units[i].Blank,
                    new Slot(unit.Tokens.Next(), name.Spanish, PartOfSpeech.ProperNoun, name.Gender, name.Number)
                    {
                        Source = name.Words[^1],
                    }
                );
                units.RemoveRange(i + 1, length - 1);
                break;
            }
        }
    }

    // 'William H. Macy's film', 'Wendy's mother'
    private static bool IsOwner(List<LexicalUnit> units, int start, int end) =>
        (
            start > 0
            && units[start].Blank == " "
            && !units[start - 1].Has("<sent>")
            && char.IsUpper(units[start - 1].Form[0])
        ) || (end < units.Count && People.Has(units[end].Form));

    // 'the Target Corporation' is a name of its own, 'the Gap' a gap.
    private static bool StandsAlone(List<LexicalUnit> units, int i) =>
        i > 0
        && !units[i - 1].Has("<sent>")
        && !units[i - 1].Has("<lquot>")
        && !units[i - 1].Has("<det>")
        && !(units[i - 1].Blank == " " && char.IsUpper(units[i - 1].Form[0]))
        && !(i + 1 < units.Count && units[i + 1].Blank == " " && char.IsUpper(units[i + 1].Form[0]));
}
