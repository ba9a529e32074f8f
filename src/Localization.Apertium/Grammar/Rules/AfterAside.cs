using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The verb after an aside: <c>the study, published in May, found that</c>, <c>the firm, which employs 300
/// people, plans to move</c>; and the one after <c>it</c> in a clause of time.</summary>
internal static class AfterAside
{
    private static readonly string[] Conjunctions = ["after", "before", "because", "when", "until", "although"];

    /// <summary>Chooses its reading.</summary>
    public static void Apply(List<LexicalUnit> units, int i)
    {
        if (i < 2 || i + 2 >= units.Count)
            return;
        // No participle has a clause for its object.
        if (
            units[i - 1].Has("<cm>")
            && units[i].Has("<vblex><past>")
            && units[i].IsParticiple()
            && (
                (
                    (units[i].Form == "said" || units[i + 1].Form == "that")
                    && units[i + 1].FollowsDirectly()
                    && Opens(units, i - 1)
                ) || (units[i + 1].Form != "by" && EndsRelative(units, i - 1) && !HasVerb(units, i + 1))
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex><past>", StringComparison.Ordinal));
        else if (
            units[i - 1].Has("<cm>")
            && units[i].Has("<vblex><pri><p3><sg>")
            && units[i].IsNoun()
            && units[i + 1].Form == "to"
            && units[i + 2].Has("<inf>")
            && Opens(units, i - 1)
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex><pri>", StringComparison.Ordinal));
        else if (
            units[i - 1].Form == "it"
            && Array.IndexOf(Conjunctions, units[i - 2].Form.ToLowerInvariant()) >= 0
            && units[i].Has("<vblex><past>")
            && units[i].FollowsDirectly()
        )
        {
            units[i - 1] = units[i - 1].Choose(r => r.Contains("<subj>", StringComparison.Ordinal));
            units[i] = units[i].Choose(r => r.Contains("<vblex><past>", StringComparison.Ordinal));
        }
    }

    // 'the singer, who was 72, died'
    private static bool EndsRelative(List<LexicalUnit> units, int end)
    {
        for (var i = end - 2; i > 0 && !units[i].Has("<sent>"); i--)
        {
            if (units[i].Has("<cm>"))
                return units[i + 1].Form is "who" or "which" or "whose";
        }

        return false;
    }

    // Whether a finite verb follows in the clause.
    private static bool HasVerb(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && !units[i].Has("<sent>") && !units[i].Has("<cm>"); i++)
        {
            if (VerbReadings.IsFinite(units, i))
                return true;
        }

        return false;
    }

    // Whether a comma after a noun and before a participle or a relative pronoun opened the aside.
    private static bool Opens(List<LexicalUnit> units, int end)
    {
        for (var i = end - 2; i > 0 && !units[i].Has("<sent>"); i--)
        {
            if (units[i].Has("<cm>"))
                return (units[i - 1].IsNoun() || units[i - 1].Has("<np>") || units[i - 1].IsUnknown)
                    && (
                        units[i + 1].IsParticiple() || units[i + 1].Form is "which" or "who" or "whose" or "a" or "the"
                    );
        }

        return false;
    }
}
