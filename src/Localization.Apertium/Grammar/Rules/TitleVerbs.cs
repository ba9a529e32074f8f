using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;
using Localization.Language.Spanish;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The verbs of titles in sentence case, which leave out articles and forms of <c>be</c>: <c>Government to
/// raise wages</c> is a future, <c>Man charged with murder</c> a passive, and <c>leaves</c> a verb in <c>Storm leaves
/// thousands without power</c>.</summary>
internal static class TitleVerbs
{
    private const int LongestSubject = 6;

    // What is done to their subject in a title.
    private static readonly FrozenSet<string> Passives = (
        "charge urge accuse ask tell order warn force allow ban suspect link hospitalize sentence convict find kill "
        + "injure wound arrest detain jail free release rescue evacuate fine suspend sack fire hire name elect appoint "
        + "honor stab shoot beat rob kidnap abduct extradite deport indict acquit execute expel recall postpone cancel"
    )
        .Split(' ')
        .ToFrozenSet();

    // Plurals after other nouns that are hardly ever verbs: 'Grain prices', 'Peace talks'.
    private static readonly FrozenSet<string> Goods = (
        "prices shares stocks sales exports imports rates taxes markets talks costs bonds jobs results profits futures "
        + "crops rules laws rights forces workers services schools plants flights trains cars homes"
    )
        .Split(' ')
        .ToFrozenSet();

    // 'Plan to cut taxes', 'Ten ways to save money': their infinitive is not a future.
    private static readonly FrozenSet<string> Purposes = (
        "way thing reason tip plan bid call vote deal effort move right refusal attempt need chance step time place "
        + "decision failure offer threat ability law bill proposal pressure race fight battle struggle duty order how "
        + "work something nothing room more much list where what when guide question key pledge promise vow demand "
        + "appeal push"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the verbs.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (unit.Role is not (BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata) || units.Count < 2)
            return;
        if (units[0].Form == "News")
            units[0] = units[0].Choose(r => r.Contains("<n><pl>", StringComparison.Ordinal));
        // 'Mayor resigns': no name.
        if (units[0].Has("<n>") && People.Has(units[0].Form.ToLowerInvariant()) && !units[1].IsNoun())
            units[0] = units[0].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        for (var i = 1; i + 1 < units.Count && i <= LongestSubject; i++)
        {
            if (!units[i].FollowsDirectly() || VerbReadings.IsFinite(units, i) || Choose(units, i, unit))
                return;
            if (!IsSubject(units[i], unit))
                return;
        }
    }

    // False where the subject may go on.
    private static bool Choose(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var subject = units[i - 1];
        if (!subject.IsNoun() && !subject.IsName(unit) && !subject.Has("<np>"))
            return false;
        var next = units[i + 1];
        // 'Prime minister to visit Peru'
        if (
            units[i].Form == "to"
            && next.Has("<inf>")
            && !VerbReadings.IsOf(units, i - 1, Purposes)
            // 'ADB urges Asia to help'
            && !units.Take(i).Skip(1).Any(u => u.Has("<vblex><pri><p3><sg>"))
        )
        {
            if (
                Lemmas(subject).Any(Purposes.Contains)
                || units.Take(i).Any(u => Purposes.Contains(u.Form.ToLowerInvariant()))
            )
                return true;
            units[i - 1] = AsNoun(subject);
            units[i] = new LexicalUnit(" ", "will", "will<vaux><inf>");
            units[i + 1] = next.Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            return true;
        }

        // 'Man charged with murder', 'Parents urged to vaccinate children'
        if (
            units[i].IsParticiple()
            && units[i].Has("<past>")
            && VerbReadings.IsOf(units, i, Passives)
            && (next.Has("<pr>") || next.Has("<sent>") || next.Has("<cnjadv>"))
            && !units.Skip(i + 1).Any(u => u.Has("<vbser>") || u.Has("<vaux>"))
        )
        {
            units[i - 1] = AsNoun(subject);
            units[i] = units[i].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            return true;
        }

        // 'Two teens missing after boat sinks'
        if (units[i].Form == "missing" && (next.Has("<pr>") || next.Has("<cnjadv>") || next.Has("<sent>")))
        {
            units[i] = unit.Hold(
                " ",
                new Slot(unit.Tokens.Next(), "desaparecido", PartOfSpeech.Adjective, default, default)
                {
                    Forms = SpanishAdjective.Forms("desaparecido"),
                }
            );
            units[i] = units[i].With(units[i].Form + "<adj>");
            return true;
        }

        // 'Storm leaves thousands', 'Court blocks plan to close schools', but 'Bank shares fall'
        if (
            units[i].Has("<n><pl>")
            && units[i].Has("<vblex><pri><p3><sg>")
            && subject.Has("<n><sg>")
            && (
                !next.Has("<vblex>")
                || next.Form is "plan" or "bid" or "call" or "deal" or "move" or "claim" or "attack"
            )
            && !Goods.Contains(units[i].Form)
            && (
                next.IsNoun()
                || next.Has("<det>")
                || next.Has("<num>")
                || next.Has("<np>")
                // 'Court blocks new law', but 'Grain prices weekly'
                || next.IsAdjective() && i + 2 < units.Count && units[i + 2].FollowsDirectly() && units[i + 2].IsNoun()
            )
            && !VerbReadings.IsFinite(units, i + 1)
            && !units.Skip(i + 1).Any(u => u.Has("<vaux>") || u.Has("<vbser>"))
        )
        {
            units[i - 1] = AsNoun(subject);
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
            if (next.IsNoun() && next.Has("<vblex>"))
                units[i + 1] = AsNoun(next);
            if (i + 3 < units.Count && units[i + 2].Form == "to")
                units[i + 3] = units[i + 3].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            return true;
        }

        // 'Police arrest suspect'
        if (
            units[i - 1].Form is "Police" or "Rebels" or "Protesters"
            && units[i].Has("<vblex><pres>")
            && units[i].IsNoun()
            && (next.IsNoun() || next.Has("<det>") || next.Has("<num>") || next.Has("<np>"))
        )
        {
            units[i - 1] = AsNoun(subject);
            units[i] = units[i].Choose(r => r.Contains("<vblex><pres>", StringComparison.Ordinal));
            return true;
        }

        return false;
    }

    private static bool IsSubject(LexicalUnit word, EncodedUnit unit) =>
        word.IsNoun()
        || word.IsAdjective()
        || word.IsName(unit)
        || word.Has("<np>")
        || word.Has("<num>")
        || word.IsUnknown;

    private static LexicalUnit AsNoun(LexicalUnit word) =>
        word.Choose(r => r.Contains("<n>", StringComparison.Ordinal));

    private static IEnumerable<string> Lemmas(LexicalUnit word) =>
        word.Readings.ToArray().Select(r => r.Split('<')[0].ToLowerInvariant());
}
