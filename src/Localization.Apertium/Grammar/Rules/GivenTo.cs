using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A person's passive with a direct object, which Spanish does not have: <c>she was given a house</c> goes
/// through the pair as <c>they gave her a house</c>, <c>le dieron una casa</c> (RAE, Nueva gramática §41.4). A
/// person who was banned from an action is treated the same way: <c>le prohibieron entrar</c>.</summary>
internal static class GivenTo
{
    private static readonly FrozenSet<string> Verbs = (
        "give award offer send tell show grant pay teach promise hand lend deny owe assign ban bar prohibit forbid"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly Dictionary<string, (string Form, string Reading)> Objects = new()
    {
        ["i"] = ("me", "prpers<prn><obj><p1><mf><sg>"),
        ["you"] = ("you", "prpers<prn><obj><p2><mf><sp>"),
        ["he"] = ("him", "prpers<prn><obj><p3><m><sg>"),
        ["she"] = ("her", "prpers<prn><obj><p3><f><sg>"),
        ["we"] = ("us", "prpers<prn><obj><p1><mf><pl>"),
        ["they"] = ("them", "prpers<prn><obj><p3><mf><pl>"),
    };

    /// <summary>Turns the clause.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (Group(units, i, unit))
                continue;
            var subject = units[i];
            if (
                !subject.Has("<prn><subj>")
                || !Objects.TryGetValue(subject.Form.ToLowerInvariant(), out var pronoun)
                || !units[i + 1].FollowsDirectly()
                || PassiveVerb.At(units, i + 1, LemmaOf) is not { } passive
                || passive.End >= units.Count
                || !units[passive.End].FollowsDirectly()
                || !IsGiven(units, passive.End, passive.Lemma, unit)
            )
                continue;
            var they = char.IsUpper(subject.Form[0]) ? "They" : "they";
            NameForbidden(units, passive.End);
            units.RemoveRange(i, passive.End - i);
            units.InsertRange(
                i,
                [
                    new LexicalUnit(subject.Blank, they, "prpers<prn><subj><p3><mf><pl>"),
                    .. passive.Active,
                    new LexicalUnit(" ", pronoun.Form, pronoun.Reading),
                ]
            );
            unit.Impersonal = true;
        }
    }

    // 'the workers were paid a bonus': 'to the workers they paid them a bonus'
    private static bool Group(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (
            !(
                start == 0
                || units[start - 1].Has("<sent>")
                || units[start - 1].Has("<cm>")
                || units[start - 1].Form is "and" or "but" or "that"
            )
        )
            return false;
        var noun = start;
        while (
            noun < units.Count
            && noun < start + LongestGroup
            && (noun == start || units[noun].FollowsDirectly())
            && !units[noun].Has("<vbser>")
            && !units[noun].Has("<vbhaver>")
            && !units[noun].Has("<vaux>")
            && (
                units[noun].IsDeterminer()
                || units[noun].IsAdjective()
                || units[noun].IsNoun()
                || units[noun].IsName(unit)
                || units[noun].IsUnknown
                || IsSomebody(units[noun])
            )
        )
            noun++;
        var be = noun--;
        if (
            noun < start
            || be + 2 >= units.Count
            || !(units[noun].IsNoun() || units[noun].IsName(unit) || IsSomebody(units[noun]))
            || units[noun].Has("<gen>")
            || !units[be].FollowsDirectly()
            || PassiveVerb.At(units, be, LemmaOf) is not { } passive
            || passive.End >= units.Count
            || !units[passive.End].FollowsDirectly()
            || !(
                IsPerson(units[noun], unit)
                || passive.Lemma is "tell" or "pay" or "teach" or "promise"
                || IsForbidding(passive.Lemma)
            )
            || !IsGiven(units, passive.End, passive.Lemma, unit)
        )
            return false;
        var plural = units[noun].Has("<n><pl>") || passive.IsPlural;
        var (form, reading) = Objects[plural ? "they" : "he"];
        var capital = start == 0 && char.IsUpper(units[0].Form[0]);
        NameForbidden(units, passive.End);
        units.RemoveRange(be, passive.End - be);
        units.InsertRange(
            be,
            [
                new LexicalUnit(" ", "they", "prpers<prn><subj><p3><mf><pl>"),
                .. passive.Active,
                new LexicalUnit(" ", form, reading),
            ]
        );
        var to = capital ? "To" : "to";
        units.Insert(start, new LexicalUnit(units[start].Blank, to, to + "<pr>"));
        units[start + 1].Blank = " ";
        // A bare plural names all of them.
        if (units[start + 1].Has("<n><pl>") && !units[start + 1].IsDeterminer())
            units.Insert(start + 1, Words.The());
        if (capital)
            LowerFirst(units, start + 1, unit);
        unit.Impersonal = true;
        return true;
    }

    private static bool IsSomebody(LexicalUnit word) =>
        word.Form.ToLowerInvariant() is "everyone" or "everybody" or "someone" or "somebody" or "nobody";

    private static void LowerFirst(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        for (var k = i; k < units.Count && k < i + 2; k++)
        {
            if (units[k].IsName(unit) || units[k].Has("<np>") || units[k].IsUnknown)
                continue;
            units[k] = new LexicalUnit(
                units[k].Blank,
                [Small(units[k].Form), .. units[k].Readings.ToArray().Select(Small)]
            );
        }

        static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static bool IsPerson(LexicalUnit noun, EncodedUnit unit) =>
        noun.Has("<n><pl>")
        || IsSomebody(noun)
        || noun.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Person }
        || People.Has(noun.Form)
        || noun.Form is "company" or "firm" or "team" or "family" or "user";

    // What is given, or what somebody is told to do.
    private static bool IsGiven(List<LexicalUnit> units, int i, string lemma, EncodedUnit unit)
    {
        var next = units[i];
        if (IsForbidding(lemma))
            return next.Form == "from" && i + 1 < units.Count && units[i + 1].Has("<ger>");
        if (next.Form == "to")
            return lemma == "tell" && i + 1 < units.Count && units[i + 1].Has("<inf>");
        if (next.Form is "that" or "how" or "why" or "what" or "about")
            return lemma is "tell" or "show" && next.Form != "about";
        return (
                next.Has("<det>")
                || next.Has("<num>")
                || next.IsAdjective()
                || next.IsNoun()
                || next.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number }
            )
            && !next.Has("<pr>")
            && !next.IsAdverb();
    }

    private static bool IsForbidding(string lemma) => lemma is "ban" or "bar" or "prohibit" or "forbid";

    // 'from entering' is the infinitive.
    private static void NameForbidden(List<LexicalUnit> units, int i)
    {
        if (units[i].Form != "from" || !units[i + 1].Has("<ger>"))
            return;
        var action = units[i + 1].Choose(r => r.Contains("<ger>", StringComparison.Ordinal));
        units[i] = new LexicalUnit(
            " ",
            action.Form,
            action.Reading.Replace("<ger>", "<inf>", StringComparison.Ordinal)
        );
        units.RemoveAt(i + 1);
    }

    private const int LongestGroup = 4;

    /// <summary>Keeps the verb in the third person plural, where the pair lets it agree with its object: <c>nos
    /// dijeron</c>.</summary>
    public static void Agree(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.Impersonal)
            return;
        for (var i = 1; i < units.Count; i++)
        {
            var form = units[i].Form;
            if (
                units[i - 1].Form.Contains("<prn><pro>", StringComparison.Ordinal)
                && form.Contains("<vblex>", StringComparison.Ordinal)
            )
                units[i] = units[i]
                    .Renamed(
                        form.Replace("<p1><pl>", "<p3><pl>", StringComparison.Ordinal)
                            .Replace("<p1><sg>", "<p3><pl>", StringComparison.Ordinal)
                            .Replace("<p2><sg>", "<p3><pl>", StringComparison.Ordinal)
                            .Replace("<p2><pl>", "<p3><pl>", StringComparison.Ordinal)
                    );
        }
    }

    private static string? LemmaOf(LexicalUnit verb)
    {
        foreach (var reading in verb.Readings)
        {
            var tags = reading.IndexOf("<vblex><pp>", StringComparison.Ordinal);
            if (tags > 0 && Verbs.Contains(reading[..tags]))
                return reading[..tags];
        }

        return null;
    }
}
