using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The state that something brings somebody into comes before who is in it: <c>made investors nervous</c> is
/// <c>puso nerviosos a los inversores</c>, <c>made the city safer</c> is <c>hizo más segura la ciudad</c> (RAE, Nueva
/// gramática §38.9).</summary>
internal static class MadeStates
{
    private const int LongestObject = 4;

    // States of mind and body, with 'poner'; what somebody has lost, with 'dejar'.
    private static readonly FrozenSet<string> Moods = FrozenSet.Create(
        "nervous",
        "anxious",
        "sad",
        "angry",
        "furious",
        "ill",
        "sick",
        "tense",
        "jealous",
        "uneasy",
        "uncomfortable"
    );

    private static readonly FrozenSet<string> Losses = FrozenSet.Create(
        "homeless",
        "unemployed",
        "jobless",
        "speechless",
        "penniless",
        "destitute"
    );

    /// <summary>Moves the adjective after the verb.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var leaves = WantedActions.IsVerb(units[i], "leave");
            if (!(leaves || WantedActions.IsVerb(units[i], "make")) || units[i].Has("<gen>"))
                continue;
            Pronoun(units, i);
            if (State(units, i, unit) is not { } at)
                continue;
            var (first, last) = (units[at - 1].Has("<preadv>") || units[at - 1].Form == "more" ? at - 1 : at, at);
            if (leaves && !Losses.Contains(units[last].Form))
                continue;
            var mood = Moods.Contains(units[last].Form);
            var verb =
                mood ? "put"
                : Losses.Contains(units[last].Form) ? "let"
                : "make";
            units[i] = Verb(units[i], verb);
            units[last] = units[last].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
            // Only people have moods, or homes to lose.
            var person = verb != "make" || IsPerson(units, first - 1, unit);
            if (
                !units[i + 1].IsDeterminer()
                && units[i + 1].Has("<n><pl>")
                && !(i + 2 < units.Count && units[i + 2].Form == "of")
            )
            {
                units.Insert(i + 1, Words.The());
                (first, last) = (first + 1, last + 1);
            }

            var state = units.GetRange(first, last - first + 1);
            units.RemoveRange(first, state.Count);
            units.InsertRange(i + 1, state);
            if (person)
                units.Insert(i + 1 + state.Count, new LexicalUnit(" ", "to", "to<pr>"));
            unit.MadeStates = true;
        }
    }

    /// <summary>Makes the adjective agree with the object after it.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; unit.MadeStates && i + 2 < units.Count; i++)
        {
            if (!IsVerb(units[i].Form))
                continue;
            var adjective = i + 1;
            while (adjective + 2 < units.Count && units[adjective].Form.Contains("adv>", StringComparison.Ordinal))
                adjective++;
            if (!units[adjective].Form.Contains("<adj>", StringComparison.Ordinal))
                continue;
            // 'los puso nerviosos'
            if (
                i > 0
                && units[i - 1].Form.Contains("<prn><pro>", StringComparison.Ordinal)
                && units[i - 1].Form.Contains("<pl>", StringComparison.Ordinal)
            )
                units[adjective] = units[adjective]
                    .Renamed(units[adjective].Form.Replace("<sg>", "<pl>", StringComparison.Ordinal));
            var start = units[adjective + 1].Form == "a<pr>" ? adjective + 2 : adjective + 1;
            if (TargetGroups.Group(units, start, out _) is >= 0 and var noun)
                TargetAgreement.Agree(units, adjective, units[noun].Form);
        }
    }

    // 'made him nervous', 'made her homeless'
    private static void Pronoun(List<LexicalUnit> units, int verb)
    {
        var mood = Moods.Contains(units[verb + 2].Form);
        if (
            units[verb + 1].Form is not ("me" or "him" or "her" or "us" or "them")
            || !(mood || Losses.Contains(units[verb + 2].Form))
            || !Ends(units, verb + 3)
        )
            return;
        units[verb] = Verb(units[verb], mood ? "put" : "let");
        units[verb + 1] = units[verb + 1].Choose(r => r.Contains("<prn><obj>", StringComparison.Ordinal));
    }

    private static bool IsVerb(string form) =>
        form.StartsWith("hacer<vblex>", StringComparison.OrdinalIgnoreCase)
        || form.StartsWith("poner<vblex>", StringComparison.OrdinalIgnoreCase)
        || form.StartsWith("dejar<vblex>", StringComparison.OrdinalIgnoreCase);

    private static LexicalUnit Verb(LexicalUnit make, string lemma) =>
        lemma == "make"
            ? make.Choose(r => r.Contains("<vblex>", StringComparison.Ordinal))
            : new LexicalUnit(
                make.Blank,
                [
                    lemma,
                    .. make
                        .Readings.ToArray()
                        .Where(r => r.Contains("<vblex>", StringComparison.Ordinal))
                        .Select(r => lemma + r[r.IndexOf('<', StringComparison.Ordinal)..]),
                ]
            );

    private static bool IsPerson(List<LexicalUnit> units, int noun, EncodedUnit unit) =>
        units[noun].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Person, Mark: null }
        || units[noun]
            .Readings.ToArray()
            .Any(r => r.Contains("<n>", StringComparison.Ordinal) && People.Has(r.Split('<')[0]));

    // The adjective at the end of its clause, after a determiner and a noun, a plural or a name.
    private static int? State(List<LexicalUnit> units, int verb, EncodedUnit unit)
    {
        var begins = units[verb + 1];
        if (
            !begins.FollowsDirectly()
            || !(
                begins.Has("<det><def>")
                || begins.Has("<det><pos>")
                || begins.Has("<det><dem>")
                || begins.Has("<det><qnt><pl>")
                || (begins.Has("<n><pl>") && !begins.IsAdjective())
                || begins.IsName(unit)
            )
            || (begins.Has("<prn>") && !begins.Has("<qnt>"))
        )
            return null;
        for (var i = verb + 2; i < units.Count && i <= verb + 1 + LongestObject && units[i].FollowsDirectly(); i++)
        {
            if (
                units[i].Has("<preadv>")
                || (units[i].Form == "more" && i + 1 < units.Count && units[i + 1].IsAdjective())
            )
                continue;
            var head = units[i - 1].Has("<preadv>") || units[i - 1].Form == "more" ? i - 2 : i - 1;
            // 'made the neck look longer', 'made the best show possible'
            if (
                units[i].Form is "look" or "feel" or "sound" or "seem"
                || units[i].Form == "possible" && IsBest(units, verb)
            )
                return null;
            if (
                head > verb
                && units[i].IsAdjective()
                && !units[i].IsNoun()
                && (units[head].IsNoun() || units[head].IsName(unit))
                && Ends(units, i + 1)
            )
                return i;
            // 'thousands of people homeless'
            if (!units[i].IsNoun() && !units[i].IsAdjective() && units[i].Form != "of")
                return null;
        }

        return null;
    }

    private static bool IsState(List<LexicalUnit> units, int i) =>
        units[i].IsAdjective()
        || units[i].IsParticiple()
        || units[i].IsUnknown
        || (i + 1 < units.Count && units[i + 1].Form == "-");

    private static bool IsBest(List<LexicalUnit> units, int verb) =>
        units.Skip(verb + 1).Take(LongestObject).Any(u => u.Has("<sup>") || u.Form is "best" or "most");

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Has("<sent>")
        || units[i].Has("<cm>")
        || (units[i].Has("<cnj") && !(i + 1 < units.Count && IsState(units, i + 1)))
        || (units[i].Has("<pr>") && units[i].Form is not ("to" or "of"));
}
