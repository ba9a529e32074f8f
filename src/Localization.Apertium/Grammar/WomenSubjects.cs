using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The subject of a sentence is a woman where <c>she</c> says so in what she reports: <c>the senator said she
/// would resign</c> is <c>la senadora dijo que dimitiría</c>.</summary>
internal static class WomenSubjects
{
    private const int LongestSubject = 5;

    /// <summary>Looks for the pronoun.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var verb = 1; verb + 1 < units.Count && verb <= LongestSubject; verb++)
        {
            if (units[verb].Form is not ("said" or "says" or "announced" or "believes" or "thinks" or "insisted"))
                continue;
            var subject = units.GetRange(0, verb);
            if (
                subject.Exists(u =>
                    (u.Has("<pr>") && u.Form is not ("from" or "for" or "in"))
                    || u.Has("<cnjcoo>")
                    || u.Has("<gen>")
                    || u.Has("<prn><subj>")
                )
            )
                return;
            var she = units[verb + 1].Form == "that" ? verb + 2 : verb + 1;
            if (she < units.Count && units[she].Form is "she" or "her")
                unit.WomanSubject =
                    units[she].Form == "she"
                    || (she + 1 < units.Count && People.Has(units[she + 1].Form) is false && units[she + 1].IsNoun());
            if (unit.WomanSubject)
                Minister(subject, unit);
            return;
        }
    }

    // A phrase that is one word: 'the prime minister said she'
    private static void Minister(List<LexicalUnit> subject, EncodedUnit unit)
    {
        foreach (var word in subject)
        {
            if (word.SlotIn(unit) is { Target: "primer ministro" } slot)
                unit.Slots[slot.Token] = slot with { Target = "primera ministra", Gender = GrammaticalGender.Feminine };
        }
    }

    /// <summary>Makes the subject feminine.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.WomanSubject)
            return;
        for (var i = 0; i < units.Count && i <= LongestSubject; i++)
        {
            if (units[i].Form.Contains("<vb", StringComparison.Ordinal) && !TargetTags.IsAdjective(units[i].Form))
                return;
            if (!TargetTags.IsNoun(units[i].Form))
                continue;
            if (TitleGender.Feminine(units[i].Form) is not { } feminine)
                return;
            units[i] = units[i].Renamed(feminine);
            for (var k = 0; k < units.Count && k <= LongestSubject; k++)
            {
                var form = units[k].Form;
                if (k > i && !TargetTags.IsAdjective(form))
                    return;
                if (k != i && (TargetTags.IsAdjective(form) || form.Contains("<det>", StringComparison.Ordinal)))
                    units[k] = units[k].Renamed(form.Replace("<m><sg>", "<f><sg>", StringComparison.Ordinal));
            }

            return;
        }
    }
}
