using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A negation that a rule adds to what lexical transfer gave.</summary>
internal static class AddedNegation
{
    /// <summary>Inserts <c>no</c> before a verb and its auxiliaries: <c>no han podido</c>.</summary>
    /// <param name="units">The text.</param>
    /// <param name="verb">The place of the verb.</param>
    public static void Insert(List<LexicalUnit> units, int verb)
    {
        var start = verb;
        while (
            start > 0
            && units[start].FollowsDirectly()
            && (units[start - 1].Is("<vbhaver>") || units[start - 1].Is("<vaux>"))
        )
            start--;
        units.Insert(start, new LexicalUnit(units[start].Blank, "not<adv>", "no<adv>"));
        units[start + 1].Blank = " ";
    }
}
