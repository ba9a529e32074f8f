using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>No</c> before what comes in numbers or amounts negates the verb: <c>has no plans</c> is <c>no tiene
/// planes</c>, and not <c>ningún plan</c>. Works on what lexical transfer gave.</summary>
internal static class NegatedObjects
{
    private static readonly FrozenSet<string> Amounts = (
        "money water food information evidence power time electricity fuel gas oil debt help aid sense news progress "
        + "support access experience authority room space luck hope trust interest proof oxygen medicine"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a noun comes in amounts.</summary>
    public static bool IsAmount(string lemma) => Amounts.Contains(lemma);

    /// <summary>Negates the verb.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                !units[i].Form.StartsWith("no<det>", StringComparison.Ordinal)
                || !units[i].FollowsDirectly()
                || !units[i - 1].Is("<vblex>")
                || units[i - 1].Is("<ger>")
                || Head(units, i + 1) is not { } noun
                || !(noun.Is("<n><pl>") || Amounts.Contains(noun.Lemma()))
            )
                continue;
            // 'makes no sense'
            if (noun.Lemma() == "sense" && units[i - 1].Lemma() == "make")
                units[i - 1] = units[i - 1]
                    .With(
                        "tener" + units[i - 1].Reading[units[i - 1].Reading.IndexOf('<', StringComparison.Ordinal)..]
                    );
            units[i + 1].Blank = units[i].Blank;
            units.RemoveAt(i);
            AddedNegation.Insert(units, i - 1);
        }
    }

    private static LexicalUnit? Head(List<LexicalUnit> units, int start)
    {
        var i = start;
        while (i < units.Count && units[i].FollowsDirectly() && units[i].Is("<adj>"))
            i++;
        return i < units.Count && units[i].FollowsDirectly() && units[i].Is("<n>") ? units[i] : null;
    }
}
