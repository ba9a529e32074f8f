using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A person's passive with a direct object, which Spanish does not have: <c>she was given a house</c> goes
/// through the pair as <c>they gave her a house</c>, <c>le dieron una casa</c> (RAE, Nueva gramática §41.4).</summary>
internal static class GivenTo
{
    private static readonly FrozenSet<string> Verbs = (
        "give award offer send tell show grant pay teach promise hand lend deny owe assign"
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
            var (subject, be, verb, next) = (units[i], units[i + 1], units[i + 2], units[i + 3]);
            if (
                !subject.Has("<prn><subj>")
                || !Objects.TryGetValue(subject.Form.ToLowerInvariant(), out var pronoun)
                || !be.Has("<vbser>")
                || !(be.Has("<past>") || be.Has("<pri>"))
                || LemmaOf(verb) is not { } lemma
                || !be.FollowsDirectly()
                || !verb.FollowsDirectly()
                || !next.FollowsDirectly()
                || !(next.Has("<det>") || next.Has("<num>") || next.IsAdjective() || next.IsNoun())
                || next.Has("<pr>")
                || next.IsAdverb()
            )
                continue;
            var tense = be.Has("<past>") ? "<past>" : "<pres>";
            var they = char.IsUpper(subject.Form[0]) ? "They" : "they";
            units[i] = new LexicalUnit(subject.Blank, they, "prpers<prn><subj><p3><mf><pl>");
            units[i + 1] = new LexicalUnit(" ", verb.Form, lemma + "<vblex>" + tense);
            units[i + 2] = new LexicalUnit(" ", pronoun.Form, pronoun.Reading);
            unit.Impersonal = true;
        }
    }

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
