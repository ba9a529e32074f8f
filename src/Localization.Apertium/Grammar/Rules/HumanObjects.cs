using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A known person as an object takes <c>a</c>: <c>they arrested the minister</c>, <c>detuvieron al
/// ministro</c> (RAE, Nueva gramática §34.8). Works on what lexical transfer gave.</summary>
internal static class HumanObjects
{
    private const int LongestGroup = 4;

    // What follows these is not a person that is acted on, or is their subject: 'said the minister'.
    private static readonly FrozenSet<string> Others = (
        "say add be become remain declare have call name explain note warn argue insist write report announce conclude "
        + "state claim observe recall reply respond shout cry admit confirm agree think believe seem appear include "
        + "need want seek get make lose elect mean lack require hire recruit contain involve cost do let keep produce "
        + "discuss examine study review describe mention consider celebrate count use create represent "
        + "like love come go arrive die live work happen exist rise fall begin start win play"
    )
        .Split(' ')
        .ToFrozenSet();

    // 'killed a soldier'
    private static readonly FrozenSet<string> Affecting = (
        "kill murder shoot stab arrest detain injure wound kidnap rescue attack assault accuse sentence jail imprison "
        + "release free beat torture rape save deport evacuate expel punish interrogate help bury bite poison"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the preposition in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (units.Count > 0 && units[^1].Form.StartsWith('?'))
            return;
        for (var i = 1; i < units.Count; i++)
        {
            if (!IsVerb(units, i - 1) || !units[i].FollowsDirectly() || Noun(units, i, unit) is not { } noun)
                continue;
            units.Insert(i, To());
            // 'the minister and his wife'
            if (
                noun + 3 < units.Count
                && units[noun + 2].Form.StartsWith("and<", StringComparison.Ordinal)
                && Noun(units, noun + 3, unit) is not null
            )
                units.Insert(noun + 3, To());
        }
    }

    private static bool IsVerb(List<LexicalUnit> units, int i)
    {
        var form = units[i].Form;
        if (
            !form.Contains("<vblex>", StringComparison.Ordinal)
            || (form.Contains('#', StringComparison.Ordinal) && units[i].Lemma() != "look# for")
            || (Others.Contains(units[i].Lemma()) && !CallsForHelp(units, i))
            || units[i].Reading.Contains('#', StringComparison.Ordinal)
        )
            return false;
        if (!units[i].Is("<pp>"))
            return true;
        var have = i - 1;
        while (have > 0 && units[have].Is("<adv>"))
            have--;
        return have >= 0 && units[have].Is("<vbhaver>");
    }

    // 'called the police', but 'called the minister a liar'
    private static bool CallsForHelp(List<LexicalUnit> units, int call) =>
        units[call].Lemma() == "call"
        && call + 2 < units.Count
        && units[call + 2].Lemma() is "police" or "doctor" or "firefighter" or "lawyer";

    // The noun of a group that begins here and names known people; null where it does not.
    private static int? Noun(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (units[start].Is("<prn>") && People.Has(units[start].Lemma()))
            return start;
        var affected = start > 0 && (Affecting.Contains(units[start - 1].Lemma()) || IsSought(units, start));
        // 'killed 30'
        if (affected && IsFigure(units, start, unit))
            return start;
        // 'killing civilians'
        if (
            affected
            && units[start].Is("<n><pl>")
            && People.Has(units[start].Lemma())
            && !(start + 1 < units.Count && units[start + 1].FollowsDirectly() && units[start + 1].Is("<n>"))
        )
            return start;
        // 'wounding dozens', but 'saved thousands of lives'
        if (
            affected
            && units[start].Is("<n><pl>")
            && units[start].Lemma() is "dozen" or "hundred" or "thousand"
            && !(
                start + 2 < units.Count
                && units[start + 1].Form == "of<pr>"
                && units[start + 2].Is("<n>")
                && !People.Has(units[start + 2].Lemma())
            )
        )
            return start;
        if (
            !(
                units[start].Is("<det><def>")
                || units[start].Is("<det><pos>")
                || units[start].Is("<num>")
                || (affected && units[start].Is("<det><ind>"))
            )
        )
            return null;
        for (var i = start + 1; i < units.Count && i < start + LongestGroup && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Is("<n>"))
                return
                    (People.Has(units[i].Lemma()) || IsPeople(units[i], unit))
                    && !(
                        i + 1 < units.Count
                        && units[i + 1].FollowsDirectly()
                        && (units[i + 1].Is("<n>") || units[i + 1].Is("<gen>"))
                    )
                    ? i
                    : null;
            if (!units[i].Is("<adj>") && !units[i].Is("<num>"))
                return null;
        }

        return null;
    }

    // 'killed 3,000', but 'saved 3 billion euros'
    private static bool IsFigure(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        (
            unit.Slots.TryGetValue(units[i].Form.Split('<')[0], out var slot)
                ? slot.PartOfSpeech == PartOfSpeech.Number && !slot.Target.Contains(' ', StringComparison.Ordinal)
                : units[i].Is("<num>")
        ) && (i + 1 == units.Count || units[i + 1].Is("<sent>") || units[i + 1].Is("<cm>") || units[i + 1].Is("<pr>"));

    // 'jóvenes', 'personas mayores': a phrase that is given
    private static bool IsPeople(LexicalUnit word, EncodedUnit unit) =>
        unit.Slots.TryGetValue(word.Form.Split('<')[0], out var slot)
        && slot.Target.Split(' ')[0] is "jóvenes" or "personas" or "madre" or "padre";

    // 'looking for a man who robbed a bank': there is one, unlike 'looking for an engineer'.
    private static bool IsSought(List<LexicalUnit> units, int start)
    {
        if (units[start - 1].Lemma() is not ("look# for" or "seek" or "hunt"))
            return false;
        var i = start + 1;
        while (i < units.Count && i < start + LongestGroup && (units[i].Is("<adj>") || units[i].Is("<n>")))
            i++;
        return i + 1 < units.Count
            && units[i].Lemma() is "who" or "that"
            && (
                units[i + 1].Is("<past>")
                || units[i + 1].Is("<vbhaver>")
                || units[i + 1].Lemma() is "wear" or "drive" or "carry"
            );
    }

    private static LexicalUnit To() => new(" ", "to<pr>", "a<pr>");
}
