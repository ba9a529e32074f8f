using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is somewhere or in a passing state takes <c>estar</c>: <c>la oficina está en Madrid</c>, <c>el bar
/// está lleno</c>. What takes place somewhere keeps <c>ser</c>: <c>la reunión es en Madrid</c> (RAE, Nueva gramática
/// §37.7 and §37.9). Works on what lexical transfer gave.</summary>
internal static class States
{
    private static readonly FrozenSet<string> Places = (
        "in at on near inside outside behind under among between above below beside aboard off within without"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Whereabouts = FrozenSet.Create(
        "away",
        "out",
        "here",
        "there",
        "inside",
        "outside",
        "abroad",
        "home",
        "ashore",
        "nearby",
        "overseas",
        "upstairs",
        "downstairs",
        "up",
        "down",
        "in"
    );

    // The first words of Spanish phrases that say where or in what state.
    private static readonly FrozenSet<string> Located = (
        "en con por fuera cerca lejos frente junto delante detrás dentro bajo"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Passing = (
        "eager full empty open ready dead alive sick ill absent present available busy closed broken tired worried "
        + "angry hungry stranded proud "
        + "drunk asleep awake sure confident afraid prepared vacant intact idle pregnant dirty clean "
        + "desperate optimistic furious satisfied concerned aware online offline operational "
        + "vaccinated willing upset quiet silent"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Events = (
        "meeting summit match game final ceremony election vote referendum concert funeral conference hearing trial "
        + "party wedding debate exam session interview talk premiere festival it this that what there"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Times = (
        "year month week day hour minute morning afternoon evening night century decade january february march april "
        + "may june july august september october november december monday tuesday wednesday thursday friday saturday "
        + "sunday summer winter autumn spring past future fact part average favor favour line"
    )
        .Split(' ')
        .ToFrozenSet();

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            var reading = units[i].Reading;
            if (
                !units[i].Is("<vbser>")
                || !(units[i].Is("<pri>") || units[i].Is("<pres>") || units[i].Is("<past>") || IsPerfect(units, i))
                || !reading.StartsWith("ser<vbser>", StringComparison.Ordinal)
            )
                continue;
            var next = i + 1;
            while (
                next + 1 < units.Count
                && units[next].Is("<adv>")
                && units[next].FollowsDirectly()
                && !IsWhereabouts(units, next)
                && !IsUnderway(units[next], unit)
            )
                next++;
            if (
                IsPassing(units, next)
                || IsUnderway(units[next], unit)
                || ((IsWhere(units, next, unit) || IsWhereabouts(units, next)) && !IsEvent(units, i - 1, unit))
            )
                units[i] = units[i].With("estar<vblex>" + reading["ser<vbser>".Length..]);
        }
    }

    // The head of the subject right before the verb, and in a group with 'of' the noun before it.
    private static bool IsEvent(List<LexicalUnit> units, int subject, EncodedUnit unit)
    {
        while (subject > 0 && units[subject].Is("<vbhaver>"))
            subject--;
        while (subject > 0 && units[subject].Is("<adv>"))
            subject--;
        return !(units[subject].Is("<n>") || units[subject].Is("<np>") || units[subject].Is("<prn>"))
                && units[subject].SlotIn(unit) is null
                // 'the president, now 81, has been in hospital'
                && !units[subject].Is("<cm>")
            || Events.Contains(units[subject].Lemma())
            || units[subject].Is("<prn><subj><p3><nt>")
            || (subject > 2 && units[subject - 1].Is("<pr>") && Events.Contains(units[subject - 2].Lemma()));
    }

    // 'has been in power'
    private static bool IsPerfect(List<LexicalUnit> units, int i)
    {
        if (!units[i].Is("<pp>"))
            return false;
        var k = i - 1;
        while (k > 0 && units[k].Is("<adv>"))
            k--;
        return units[k].Is("<vbhaver>");
    }

    private static bool IsPassing(List<LexicalUnit> units, int i) =>
        units[i].Is("<adj>")
        && units[i].FollowsDirectly()
        && Passing.Contains(units[i].Lemma())
        && !(i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].Is("<n>"));

    // 'he is away'
    private static bool IsWhereabouts(List<LexicalUnit> units, int i) =>
        Whereabouts.Contains(units[i].Lemma())
        && (units[i].Is("<adv>") || units[i].Is("<pr>"))
        && (i + 1 == units.Count || units[i + 1].Is("<sent>") || units[i + 1].Is("<cm>") || units[i + 1].Is("<pr>"));

    private static bool IsUnderway(LexicalUnit word, EncodedUnit unit) =>
        unit.Slots.GetValueOrDefault(word.Form.Split('<')[0]) is { } slot
        && (
            (
                slot.Tags is "<adv>" or "<pr>"
                && (Located.Contains(slot.Target.Split(' ')[0]) || slot.Target == "al borde de")
            ) || Distances.Begins(slot)
        );

    private static bool IsWhere(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (!units[i].Is("<pr>") || !Places.Contains(units[i].Lemma()) || !units[i].FollowsDirectly())
            return false;
        var head = i + 1;
        while (
            head + 1 < units.Count
            && (units[head].Is("<det>") || units[head].Is("<adj>") || units[head].Is("<num>"))
            && units[head + 1].FollowsDirectly()
        )
            head++;
        if (head == units.Count || !units[head].FollowsDirectly())
            return false;
        return (units[head].Is("<n>") || units[head].Is("<np>") || units[head].SlotIn(unit) is { IsName: true })
            // 'in its third week'
            && (units[i + 1].Is("<pos>") || !Times.Contains(units[head].Lemma().ToLowerInvariant()));
    }
}
