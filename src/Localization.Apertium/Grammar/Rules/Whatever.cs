using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A concession without a verb: <c>Whatever the threat,</c> is <c>Sea cual sea la amenaza,</c> (RAE, Nueva
/// gramática §47.16).</summary>
internal static class Whatever
{
    private const int LongestGroup = 6;

    /// <summary>Puts the Spanish phrase in the place of the word.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("whatever", StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].FollowsDirectly()
                || !(units[i + 1].Has("<det><def>") || units[i + 1].Has("<det><pos>"))
                || Noun(units, i + 2) is not { } noun
            )
                continue;
            var spanish = noun.Has("<n><pl>") ? "sean cuales sean" : "sea cual sea";
            if (char.IsUpper(units[i].Form[0]))
                spanish = "S" + spanish[1..];
            units[i] = unit.Fixed(units[i].Blank, spanish, "<pr>");
        }
    }

    // The noun where the group ends with it and a comma or a stop, and has no verb.
    private static LexicalUnit? Noun(List<LexicalUnit> units, int start)
    {
        var noun = start;
        var found = default(LexicalUnit);
        for (; noun < units.Count && noun < start + LongestGroup && units[noun].FollowsDirectly(); noun++)
        {
            if (units[noun].Has("<vbser>") || units[noun].Has("<vaux>") || units[noun].Has("<prn><subj>"))
                return null;
            if (found is null && units[noun].Has("<pr>"))
                return null;
            if (units[noun].IsNoun() || units[noun].IsUnknown)
                found ??= units[noun];
        }

        var ends = noun == units.Count || units[noun].Has("<cm>") || units[noun].Has("<sent>");
        return ends ? found : null;
    }
}
