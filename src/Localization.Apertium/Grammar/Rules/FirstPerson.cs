using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>I</c> is somebody who speaks, not a Roman one, unless a name comes before it: <c>Elizabeth
/// I</c>.</summary>
internal static class FirstPerson
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (
                units[i].Form == "I"
                && units[i].Has("<prn><subj>")
                && !(i > 0 && units[i].FollowsDirectly() && IsName(units[i - 1]))
            )
                units[i] = units[i].Choose(r => r.Contains("<prn><subj>", StringComparison.Ordinal));
        }
    }

    private static bool IsName(LexicalUnit unit) =>
        unit.Form.Length > 1 && char.IsUpper(unit.Form[0]) && (unit.IsUnknown || unit.Has("<np>"));
}
