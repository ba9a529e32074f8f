using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Over</c> before the cause of a quarrel, a strike or a resignation is <c>por</c>: <c>he resigned over the
/// scandal</c> is <c>dimitió por el escándalo</c>. Works on what lexical transfer gave.</summary>
internal static class OverCauses
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Governors = (
        "resign strike protest sue criticize criticise quit arrest fire clash row dispute outrage anger fury concern "
        + "fear tension outcry scandal fight argue quarrel march rally apologize apologise investigate question detain "
        + "jail backlash uproar battle feud debate war worry controversy collapse summon"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!units[i].Is("over<pr>") || !IsGoverned(units, i))
                continue;
            units[i] = units[i].With("por<pr>");
        }
    }

    private static bool IsGoverned(List<LexicalUnit> units, int preposition)
    {
        for (var i = preposition - 1; i >= 0 && i >= preposition - Reach; i--)
        {
            if (Governors.Contains(units[i].Lemma()))
                return true;
            if (units[i].Is("<cm>") || units[i].Is("<sent>"))
                return false;
        }

        return false;
    }
}
