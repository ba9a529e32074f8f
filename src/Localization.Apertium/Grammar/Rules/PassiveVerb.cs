using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A passive of English and the same verb in the active, with <c>they</c> as its subject.</summary>
/// <param name="End">The index after the participle.</param>
/// <param name="Lemma">The lemma of the verb.</param>
/// <param name="IsPlural">Whether its subject is a plural, by the auxiliary.</param>
/// <param name="Active">The words of the active, without subject and object.</param>
internal sealed record PassiveVerb(int End, string Lemma, bool IsPlural, IReadOnlyList<LexicalUnit> Active)
{
    /// <summary>The passive that begins at a word, such as <c>was not told</c>, <c>will be given</c>, <c>have been
    /// sent</c>; null where none does.</summary>
    /// <param name="units">The words.</param>
    /// <param name="start">The index of its auxiliary.</param>
    /// <param name="lemmaOf">The lemma of a participle; null where it is not a participle of the verbs that are
    /// meant.</param>
    public static PassiveVerb? At(List<LexicalUnit> units, int start, Func<LexicalUnit, string?> lemmaOf)
    {
        var auxiliary = units[start];
        var at = start + 1;
        var not = at < units.Count && units[at].Form == "not" && units[at].FollowsDirectly();
        if (not)
            at++;
        var simple =
            auxiliary.Has("<vbser>") && (auxiliary.Has("<past>") || auxiliary.Has("<pri>") || auxiliary.Has("<pres>"));
        if (!simple)
        {
            var be =
                auxiliary.Has("<vaux>") ? "be"
                : auxiliary.Has("<vbhaver>") ? "been"
                : null;
            if (be is null || at >= units.Count || units[at].Form != be || !units[at].FollowsDirectly())
                return null;
            at++;
        }

        if (at >= units.Count || !units[at].FollowsDirectly() || lemmaOf(units[at]) is not { } lemma)
            return null;
        List<LexicalUnit> active = [];
        var past = auxiliary.Has("<past>") && (simple || auxiliary.Form.StartsWith("had", StringComparison.Ordinal));
        var tense = past ? "<past>" : "<pres>";
        if (!simple && auxiliary.Has("<vaux>"))
            active.Add(auxiliary.Choose(r => r.Contains("<vaux>", StringComparison.Ordinal)));
        else if (!simple)
            active.Add(new LexicalUnit(" ", past ? "had" : "have", "have<vbhaver>" + tense));
        else if (not)
            active.Add(new LexicalUnit(" ", past ? "did" : "do", "do<vbdo>" + tense));
        if (not)
            active.Add(new LexicalUnit(" ", "not", "not<adv>"));
        var form =
            simple && !not ? tense
            : auxiliary.Has("<vbhaver>") ? "<pp>"
            : "<inf>";
        active.Add(new LexicalUnit(" ", units[at].Form, lemma + "<vblex>" + form));
        return new PassiveVerb(at + 1, lemma, auxiliary.Form is "were" or "are" or "have", active);
    }
}
