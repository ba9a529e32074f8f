using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Names of places as Spanish has them, which the pair lacks: <c>Geneva</c> is <c>Ginebra</c>, <c>the
/// Netherlands</c> are <c>los Países Bajos</c>.</summary>
internal static class Places
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var place in HouseLexicon.Places(units[i].Form.Split(' ')[0]))
            {
                if (
                    PhraseMatch.LengthOf(units, i, place.Words, StringComparison.Ordinal) is not (> 0 and var length)
                    || (length == 1 && (IsPartOfName(units, i, unit) || IsAdjective(units, i)))
                )
                    continue;
                var next = i + length < units.Count ? units[i + length] : null;
                // 'Nile water' is 'agua del Nilo'.
                var modifies = next is not null && next.IsNoun() && next.FollowsDirectly();
                var target = modifies && place.Article.Length > 0 ? $"{place.Article} {place.Spanish}" : place.Spanish;
                units[i] = unit.Hold(
                    units[i].Blank,
                    new Slot(unit.Tokens.Next(), target, PartOfSpeech.Place, place.Gender, place.Number)
                );
                units.RemoveRange(i + 1, length - 1);
                break;
            }
        }
    }

    // 'Florence Pugh', 'Jack Sydney'
    private static bool IsPartOfName(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        (i + 1 < units.Count && units[i + 1].Blank == " " && IsName(units[i + 1], unit))
        || (i > 0 && units[i].Blank == " " && IsName(units[i - 1], unit));

    private static bool IsName(LexicalUnit word, EncodedUnit unit) =>
        char.IsUpper(word.Form[0])
        && word.SlotIn(unit) is null
        && (word.IsUnknown || word.Has("<np><ant>") || word.Has("<np><cog>"))
        && HouseLexicon.Places(word.Form).Length == 0;

    // 'Mediterranean food'
    private static bool IsAdjective(List<LexicalUnit> units, int i) =>
        units[i].Has("<adj>") && i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].IsNoun();
}
