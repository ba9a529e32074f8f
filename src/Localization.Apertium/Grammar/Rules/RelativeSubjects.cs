using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The verb of a sentence whose subject has a relative clause: <c>people who sleep less tend to gain
/// weight</c>. Without a noun or a modal before it, a form that may be an infinitive is finite there.</summary>
internal static class RelativeSubjects
{
    private const int LongestSubject = 4;

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if ((i == 0 || units[i - 1].Has("<sent>") || units[i - 1].Has("<cnjsub>")) && Pronoun(units, i) is { } who)
            {
                // Its own subject comes before it, so it is not an infinitive.
                if (units[who + 1].Has("<vblex><pres>") && !units[who + 1].IsNoun())
                    units[who + 1] = units[who + 1].Choose(r => !r.Contains("<inf>", StringComparison.Ordinal));
                if (Verb(units, who) is not { } verb)
                    continue;
                units[verb] = units[verb].Choose(r => r.Contains("<vblex><pres>", StringComparison.Ordinal));
                // 'the firms that export most pay more'
                if (units[verb - 1].Form is "most" or "more" or "less")
                    units[verb - 1] = units[verb - 1].Choose(r => r.Contains("<adv>", StringComparison.Ordinal));
                if (units[who + 1].Has("<vblex><pres>"))
                    units[who + 1] = units[who + 1].Choose(r => r.Contains("<pres>", StringComparison.Ordinal));
            }
        }
    }

    // The pronoun after a plural that begins here.
    private static int? Pronoun(List<LexicalUnit> units, int start)
    {
        for (var i = start; i + 2 < units.Count && i < start + LongestSubject; i++)
        {
            if (i > start && !units[i].FollowsDirectly())
                return null;
            if (units[i].Has("<n><pl>") && units[i + 1].Form is "who" or "that" && units[i + 1].FollowsDirectly())
                return IsPlural(units[i + 2]) ? i + 1 : null;
            if (!units[i].IsDeterminer() && !units[i].IsAdjective() && !units[i].Has("<num>"))
                return null;
        }

        return null;
    }

    private static bool IsPlural(LexicalUnit verb) =>
        verb.FollowsDirectly()
        && (verb.Has("<vblex><pres>") || verb.Form is "are" or "have" or "do" || verb.Has("<vaux>"));

    // The only other verb of the sentence, up to its end or a mark.
    private static int? Verb(List<LexicalUnit> units, int who)
    {
        int? found = null;
        for (var i = who + 2; i < units.Count && !units[i].Has("<sent>") && !units[i].Has("<cm>"); i++)
        {
            if (units[i].Has("<rel>") || units[i].Has("<cnjsub>") || units[i].Has("<cnjadv>"))
                return found;
            if (VerbReadings.IsFinite(units, i))
                return found;
            if (
                found is null
                && units[i].Has("<vblex><pres>")
                && units[i].FollowsDirectly()
                && IsFree(units, i)
                && (!units[i].IsNoun() || HasObject(units, i + 1))
            )
                found = i;
        }

        return found;
    }

    // Not after what takes an infinitive or a noun.
    private static bool IsFree(List<LexicalUnit> units, int i)
    {
        var before = units[i - 1];
        return i - 1 > 0
            && !before.Form.EndsWith("to", StringComparison.Ordinal)
            && !before.Has("<vaux>")
            && !before.Has("<vbdo>")
            && !before.Has("<cnjcoo>")
            && !before.Has("<rel>")
            && (!before.Has("<pr>") || before.IsAdverb())
            && (!before.IsDeterminer() || before.IsAdverb())
            && (!before.IsAdjective() || before.IsNoun() || before.IsAdverb())
            && !(before.Has("<vblex>") && !before.IsNoun())
            && before.Form is not ("not" or "him" or "her" or "them" or "us" or "me" or "you");
    }

    private static bool HasObject(List<LexicalUnit> units, int i) =>
        i < units.Count
        && units[i].FollowsDirectly()
        && (
            units[i].IsDeterminer()
            || units[i].Has("<num>")
            || units[i].Form == "to"
            || (units[i].IsAdjective() && !units[i].Has("<vblex>"))
        );
}
