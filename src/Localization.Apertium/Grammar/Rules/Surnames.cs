using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Surnames that are words too stay names: Mr Bush is no shrub, Mr Trump no triumph, Ms Rice no meal. At the
/// start of a sentence only where a verb follows that a bare noun could not have.</summary>
internal static class Surnames
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        var headline = unit.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata;
        for (var i = 0; i < units.Count; i++)
        {
            if (!headline && IsFirst(units, i) && IsFullName(units, i))
            {
                for (var k = i; k <= i + 1; k++)
                    units[k] = new LexicalUnit(units[k].Blank, units[k].Form, "*" + units[k].Form);
            }

            if (
                units[i].SlotIn(unit) is null
                && !units[i].IsUnknown
                && HouseLexicon.IsSurname(units[i].Form)
                && !(headline && People.Has(units[i].Form.ToLowerInvariant()))
                && (IsFirst(units, i) ? IsSubject(units, i) : !headline && !IsPartOfInstitution(units, i))
            )
                units[i] = new LexicalUnit(units[i].Blank, units[i].Form, "*" + units[i].Form);
        }
    }

    // 'Tiger Woods won', 'Rich Hill signed': a noun phrase would not have a second capital.
    private static bool IsFullName(List<LexicalUnit> units, int i) =>
        i + 2 < units.Count
        && HouseLexicon.IsGivenName(units[i].Form)
        && units[i + 1].FollowsDirectly()
        && char.IsUpper(units[i + 1].Form[0])
        && !units[i + 1].Form.Any(c => c is '.' or ' ')
        && (HouseLexicon.IsSurname(units[i + 1].Form) || IsSubject(units, i + 1) || units[i + 2].Has("<past>"))
        && !(char.IsUpper(units[i + 2].Form[0]) && !units[i + 2].IsUnknown);

    private static bool IsFirst(List<LexicalUnit> units, int i) =>
        i == 0 || units[i - 1].Has("<sent>") || units[i - 1].Has("<lquot>");

    // 'Trump said': a noun that can be counted would have an article.
    private static bool IsSubject(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && units[i + 1].FollowsDirectly()
        && !units[i].Form.EndsWith('s')
        && (
            units[i + 1].Has("<past>")
            || units[i + 1].Has("<pri><p3><sg>")
            || units[i + 1].Has("<vaux>")
            || units[i + 1].Has("<gen>")
        );

    // 'the Brown Report': a capital after it too, that is not a name's.
    private static bool IsPartOfInstitution(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && units[i + 1].FollowsDirectly()
        && char.IsUpper(units[i + 1].Form[0])
        && !units[i + 1].IsUnknown
        && !units[i + 1].Has("<np>");
}
