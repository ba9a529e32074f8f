using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>An action that is a subject, is named after a colon or is included is an infinitive in Spanish:
/// <c>raising taxes would hurt</c>, <c>subir los impuestos perjudicaría</c> (RAE, Nueva gramática §26.1).</summary>
internal static class GerundSubjects
{
    // What these do is an attribute: 'falling prices would help'.
    private static readonly FrozenSet<string> Attributes = (
        "fall rise grow emerge exist live come go remain age develop decline increase soar lead work act run visit "
        + "surround underlie compete warring oppose follow"
    )
        .Split(' ')
        .ToFrozenSet();

    // 'one thing: forcing'
    private static readonly FrozenSet<string> Named = (
        "thing aim goal purpose task job mission objective ambition priority option choice way idea plan challenge "
        + "dream offer duty hobby mistake crime"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes an infinitive of the form in -ing.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        var clauses = Clauses.Of(units, unit);
        foreach (var clause in clauses)
        {
            // 'Conversely, opting for war could'
            var begins =
                clause.Opens is ClauseOpening.Sentence
                || (
                    clause.Opens is ClauseOpening.Mark
                    && clauses[0].End == 1
                    && clause.Start == 2
                    && units[0].IsAdverb()
                );
            if (
                begins
                && clause.Start + 1 < clause.End
                && IsAction(units, clause.Start)
                && !IsAttribute(units, clause.Start)
                && IsVerbLater(units, clause)
            )
            {
                units[clause.Start] = ToInfinitive(units[clause.Start]);
                unit.InfinitiveSubject = true;
            }
        }

        for (var i = 1; i < units.Count; i++)
        {
            // 'one thing: forcing', 'several steps, including closing'
            if (!IsAction(units, i))
                continue;
            if (i > 1 && units[i - 1].Form == ":" && Named.Contains(units[i - 2].Form))
                units[i] = ToInfinitive(units[i]);
            else if (units[i - 1].Form == "including" && units[i].FollowsDirectly())
            {
                units[i] = ToInfinitive(units[i]);
                var slot = new Slot(unit.Tokens.Next(), "incluido", Model.Terms.PartOfSpeech.Adverb, default, default)
                {
                    Tags = "<pr>",
                };
                units[i - 1] = unit.Hold(units[i - 1].Blank, slot);
                Following(units, i + 1);
            }
        }
    }

    /// <summary>Puts the verb of the first infinitive in the singular.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.InfinitiveSubject)
            return;
        var subject = units.FindIndex(u => u.Form.Contains("><inf>", StringComparison.Ordinal));
        for (var i = subject + 1; subject >= 0 && i < units.Count; i++)
        {
            var form = units[i].Form;
            if (form.Contains("<sent>", StringComparison.Ordinal) || form.Contains("<rel>", StringComparison.Ordinal))
                return;
            if (!form.Contains("<vb", StringComparison.Ordinal) || !form.Contains("<p3>", StringComparison.Ordinal))
                continue;
            units[i] = units[i].Renamed(form.Replace("<p3><pl>", "<p3><sg>", StringComparison.Ordinal));
            if (i + 1 < units.Count && units[i + 1].Form.EndsWith("<adj><mf><pl>", StringComparison.Ordinal))
                units[i + 1] = units[i + 1]
                    .Renamed(units[i + 1].Form.Replace("<pl>", "<sg>", StringComparison.Ordinal));
            return;
        }
    }

    // 'Banking expert'
    private static bool IsAttribute(List<LexicalUnit> units, int i) =>
        (units[i].IsNoun() || units[i].IsAdjective())
        && units[i + 1].FollowsDirectly()
        && units[i + 1].IsNoun()
        && !units[i + 1].IsDeterminer()
        && !(units[i + 1].Has("<n><pl>") && units.Skip(i + 2).Take(2).Any(u => u.Form is "is" or "was" or "has"));

    // 'including closing the port and leaving the union'
    private static void Following(List<LexicalUnit> units, int start)
    {
        for (var i = start; i + 1 < units.Count && !units[i].Has("<sent>"); i++)
        {
            if (units[i].Form is "and" or "or" && IsAction(units, i + 1))
                units[i + 1] = ToInfinitive(units[i + 1]);
        }
    }

    private static bool IsAction(List<LexicalUnit> units, int i) =>
        (units[i].Has("<vblex><ger>") || units[i].Has("<vbser><ger>"))
        && !(Attributes.Contains(Lemma(units[i])) && i + 1 < units.Count && !units[i + 1].Has("<det>"))
        && !units[i].Form.Equals("according", StringComparison.OrdinalIgnoreCase)
        && !units[i].Has("<pr>");

    // A verb in the same clause that is singular or says nothing of number, and no subject of its own before it.
    private static bool IsVerbLater(List<LexicalUnit> units, Clause clause)
    {
        for (var i = clause.Start + 1; i < clause.End; i++)
        {
            if (units[i].Has("<prn><subj>"))
                return false;
            if (units[i].Has("<vaux>") && !units[i].IsNoun() || units[i].Has("<vbser><pri><p3><sg>"))
                return !units[i].Has("<gen>");
            if (units[i].Has("<vbser>") && units[i].Form is "was")
                return true;
            if (VerbReadings.IsFinite(units, i))
                return units[i].Has("<pri><p3><sg>");
        }

        return false;
    }

    private static LexicalUnit ToInfinitive(LexicalUnit word)
    {
        var reading = word.Choose(r => r.Contains("><ger>", StringComparison.Ordinal)).Reading;
        return word.With(reading.Replace("<ger>", "<inf>", StringComparison.Ordinal));
    }

    private static string Lemma(LexicalUnit word)
    {
        var reading = word.Choose(r => r.Contains("><ger>", StringComparison.Ordinal)).Reading;
        return reading[..reading.IndexOf('<', StringComparison.Ordinal)].ToLowerInvariant();
    }
}
