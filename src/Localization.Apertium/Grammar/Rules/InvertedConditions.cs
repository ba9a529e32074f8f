using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A condition without <c>if</c>, in which the auxiliary comes before its subject: <c>had he known</c> is
/// <c>si lo hubiera sabido</c>, <c>should the talks fail</c> is <c>si las conversaciones fracasan</c> (Quirk et al., A
/// Comprehensive Grammar, §15.36).</summary>
internal static class InvertedConditions
{
    private const int LongestSubject = 5;

    /// <summary>Puts <c>if</c> before the subject and the auxiliary after it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var auxiliary = units[i].Form.ToLowerInvariant();
            if (auxiliary is not ("had" or "should") || !Begins(units, i) || units[^1].Form == "?")
                continue;
            if (Verb(units, i, auxiliary == "had" ? "<pp>" : "<inf>", unit) is not { } verb)
                continue;
            if (auxiliary == "should")
                Possible(units, i, verb);
            else if (units.Exists(u => u.Form is "would" or "could" or "might"))
                Unreal(units, i, verb, unit);
        }
    }

    private static void Possible(List<LexicalUnit> units, int i, int verb)
    {
        if (!units.Skip(verb).Any(u => u.Has("<cm>")))
            return;
        units[verb] = WantedActions.Finite(units[verb], singular: !IsPlural(units, i + 1, verb));
        units[i] = If(units[i]);
    }

    private static void Unreal(List<LexicalUnit> units, int i, int verb, EncodedUnit unit)
    {
        units[verb] = units[verb].Choose(r => r.Contains("<vblex><pp>", StringComparison.Ordinal) || IsBeen(r));
        units.Insert(verb, new LexicalUnit(" ", "had", "have<vbhaver><past>"));
        // What is known needs its object: 'lo'
        if (
            units[verb + 1].Form == "known"
            && (verb + 2 == units.Count || units[verb + 2].Has("<cm>") || units[verb + 2].Has("<sent>"))
        )
            units.Insert(verb, unit.Fixed(" ", "lo"));
        units[i] = If(units[i]);
    }

    private static bool IsBeen(string reading) => reading.Contains("<vbser><pp>", StringComparison.Ordinal);

    private static LexicalUnit If(LexicalUnit auxiliary)
    {
        var form = char.IsUpper(auxiliary.Form[0]) ? "If" : "if";
        return new LexicalUnit(auxiliary.Blank, form, form + "<cnjadv>");
    }

    private static bool Begins(List<LexicalUnit> units, int i) =>
        i == 0 || units[i - 1].Has("<sent>") || units[i - 1].Has("<cm>") || units[i - 1].Has("<cnjcoo>");

    private static bool IsPlural(List<LexicalUnit> units, int start, int verb) =>
        units[verb - 1].Has("<n><pl>") || units[start].Form is "they" or "we" or "you";

    // After a pronoun, a name, or a determiner with its noun.
    private static int? Verb(List<LexicalUnit> units, int i, string form, EncodedUnit unit)
    {
        var subject = units[i + 1];
        if (!subject.FollowsDirectly())
            return null;
        if (subject.Has("<prn><subj>") || subject.IsName(unit) || subject.Has("<np>"))
            return units[i + 2].Has(form) ? i + 2 : null;
        if (!subject.Has("<det>"))
            return null;
        for (var k = i + 3; k < units.Count && k <= i + LongestSubject && units[k].FollowsDirectly(); k++)
        {
            if (units[k].Has(form) && units[k - 1].IsNoun())
                return k;
        }

        return null;
    }
}
