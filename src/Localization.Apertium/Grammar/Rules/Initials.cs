using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The stop of an initial, of <c>St.</c> before a name and of <c>Jr.</c> after one does not end a sentence:
/// <c>John F. Kennedy's brother</c> is <c>el hermano de John F. Kennedy</c>.</summary>
internal static class Initials
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (units[i].SlotIn(unit) is not null || !units[i].IsUnknown || units[i + 1].Form != ".")
                continue;
            var after = i + 2;
            if (units[i].Form is "Jr" or "Sr")
            {
                if (i == 0 || !IsName(units[i - 1], unit) || !units[i].FollowsDirectly())
                    continue;
            }
            else if (units[i].Form is "St" || IsInitial(units, i))
            {
                while (after + 1 < units.Count && units[after].Blank.Length == 0 && IsInitial(units, after))
                    after += 2;
                if (
                    after >= units.Count
                    || !units[after].FollowsDirectly()
                    || !IsName(units[after], unit)
                    || !MayBegin(units, i)
                )
                    continue;
            }
            else
                continue;

            var name = string.Concat(units.Skip(i).Take(after - i).Select(u => u.Form));
            units[i] = new LexicalUnit(units[i].Blank, name, "*" + name);
            units.RemoveRange(i + 1, after - i - 1);
        }
    }

    private static bool IsInitial(List<LexicalUnit> units, int i) =>
        units[i].Form is [var letter]
        && char.IsUpper(letter)
        && units[i].IsUnknown
        && units[i + 1].Form == "."
        && units[i + 1].IsGlued;

    // 'He takes vitamin C. Smith does not.'
    private static bool MayBegin(List<LexicalUnit> units, int i) =>
        i == 0
        || !(
            units[i - 1].IsDeterminer()
            || units[i - 1].Form is "Vitamin"
            || (units[i - 1].IsNoun() && char.IsLower(units[i - 1].Form[0]))
        );

    private static bool IsName(LexicalUnit word, EncodedUnit unit) =>
        word.SlotIn(unit) is { IsName: true, Code: < 0 }
        || (char.IsUpper(word.Form[0]) && (word.IsUnknown || word.Has("<np>")));
}
