using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A high post, with what it belongs to after it: <c>a senior company official</c> is <c>un alto funcionario
/// de la empresa</c>.</summary>
internal static class SeniorPosts
{
    private static readonly FrozenSet<string> Posts = FrozenSet.Create(
        "official",
        "officer",
        "commander",
        "executive",
        "manager",
        "diplomat",
        "minister",
        "aide",
        "representative"
    );

    private static readonly TargetForms High = new("alto", "alta", "altos", "altas");

    /// <summary>Moves the noun between the adjective and the post.</summary>
    public static void Move(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form is not ("senior" or "Senior" or "top")
                || !units[i + 1].FollowsDirectly()
                || !units[i + 2].FollowsDirectly()
                || !units[i + 1].Has("<n><sg>")
                || units[i + 1].SlotIn(unit) is not null
                || !IsPost(units[i + 2])
            )
                continue;
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            (units[i + 1], units[i + 2]) = (units[i + 2], units[i + 1]);
            units.InsertRange(i + 2, [Words.Of(), Words.The()]);
        }
    }

    /// <summary>The Spanish adjective before a post; null before another noun.</summary>
    /// <param name="units">What lexical transfer gave.</param>
    /// <param name="i">The adjective.</param>
    public static TargetForms? Before(List<LexicalUnit> units, int i) =>
        units[i].Lemma() == "senior" && Posts.Contains(units[i + 1].Lemma()) ? High : null;

    private static bool IsPost(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            if (reading.Contains("<n>", StringComparison.Ordinal) && Posts.Contains(reading.Split('<')[0]))
                return true;
        }

        return false;
    }
}
