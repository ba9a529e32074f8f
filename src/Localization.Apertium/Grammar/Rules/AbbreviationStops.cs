using System.Text.RegularExpressions;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The stop of an abbreviation ends its sentence too: <c>they met at the U.N. The vote failed</c>. The Spanish
/// form has no stop, so the sentence gets one of its own.</summary>
internal static partial class AbbreviationStops
{
    /// <summary>Puts the stops in.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (
                Abbreviation().IsMatch(units[i].Form)
                && units[i].Has("<acr>")
                && (i + 1 == units.Count || Begins(units[i + 1]))
            )
                units.Insert(++i, new LexicalUnit("", ".", ".<sent>"));
        }
    }

    // 'U.N. The', but 'U.N. Security Council'
    private static bool Begins(LexicalUnit next) =>
        next.FollowsDirectly()
        && char.IsUpper(next.Form[0])
        && (next.Has("<det>") || next.Has("<prn>") || next.Has("<adv>") || next.Has("<cnjcoo>") || next.Has("<pr>"))
        && !next.IsNoun();

    [GeneratedRegex(@"^(?:\p{Lu}\.){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
