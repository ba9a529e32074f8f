using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Somebody else's action that is wanted or asked for, an infinitive in English and a clause in the
/// subjunctive in Spanish: <c>we want them to vote</c>, <c>queremos que voten</c> (RAE, Nueva gramática
/// §25.5).</summary>
internal static class WantedActions
{
    private const int LongestGroup = 4;

    // Verbs whose object is the subject of the clause alone, and those that name the person too: le pidió que.
    private static readonly FrozenSet<string> Wishes = FrozenSet.Create(
        "want",
        "expect",
        "need",
        "prefer",
        "like",
        "call for"
    );
    private static readonly FrozenSet<string> Requests = FrozenSet.Create(
        "ask",
        "tell",
        "beg",
        "order",
        "call on",
        "advise"
    );

    private static readonly Dictionary<string, (string Form, string Reading)> Subjects = new()
    {
        ["me"] = ("I", "prpers<prn><subj><p1><mf><sg>"),
        ["you"] = ("you", "prpers<prn><subj><p2><mf><sp>"),
        ["him"] = ("he", "prpers<prn><subj><p3><m><sg>"),
        ["her"] = ("she", "prpers<prn><subj><p3><f><sg>"),
        ["it"] = ("it", "prpers<prn><subj><p3><nt><sg>"),
        ["us"] = ("we", "prpers<prn><subj><p1><mf><pl>"),
        ["them"] = ("they", "prpers<prn><subj><p3><mf><pl>"),
    };

    private static readonly FrozenSet<string> Governors = FrozenSet.Create(
        "querer",
        "esperar",
        "gustar",
        "necesitar",
        "preferir",
        "pedir",
        "preguntar",
        "decir",
        "rogar",
        "ordenar",
        "suplicar",
        "aconsejar",
        "dejar",
        "hacer"
    );

    /// <summary>Makes a clause of the infinitive.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            var wish = IsVerb(units[i], Wishes);
            if ((!wish && !IsVerb(units[i], Requests)) || !units[i + 1].FollowsDirectly())
                continue;
            if (Subjects.TryGetValue(units[i + 1].Form, out var subject) && IsInfinitive(units, i + 2))
            {
                var verb = Finite(
                    units[i + 3],
                    singular: subject.Reading.Contains("<p3>") && subject.Reading.Contains("<sg>")
                );
                units[i + 2] = new LexicalUnit(" ", subject.Form, subject.Reading);
                units[i + 3] = verb;
                if (wish)
                    units[i + 1] = That();
                else
                {
                    unit.Asker = Asker(units, i);
                    units.Insert(i + 2, That());
                }

                unit.Wished = true;
            }
            else if (Group(units, i + 1, unit) is { } to && IsInfinitive(units, to))
            {
                units[to + 1] = Finite(units[to + 1], singular: !units[to - 1].Has("<pl>"));
                if (wish)
                {
                    units.RemoveAt(to);
                    units.Insert(i + 1, That());
                }
                else
                {
                    units[to] = That();
                    var (form, reading) = Subjects[units[to - 1].Has("<pl>") ? "them" : "him"];
                    units.Insert(to + 1, new LexicalUnit(" ", form, reading));
                    if (!units[i].Has("call on<vblex>"))
                        units.Insert(i + 1, new LexicalUnit(" ", "to", "to<pr>"));
                }

                unit.Wished = true;
            }
        }
    }

    /// <summary>Puts the verb of the clause in the subjunctive, of the past after a past.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.Wished)
            return;
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf("<vblex>", StringComparison.Ordinal);
            if (tags < 0 || !Governors.Contains(units[i].Form[..tags].ToLowerInvariant()))
                continue;
            var that = units.FindIndex(
                i + 1,
                Math.Min(LongestGroup + 3, units.Count - i - 1),
                u => u.Form == "que<cnjsub>"
            );
            if (that < 0)
                continue;
            // With a pronoun the pair lets the verb agree with it: 'nos pidió', not 'nos pedimos'.
            if (
                unit.Asker is { } asker
                && i > 0
                && units[i - 1].Form.Contains("<prn><pro><p1>", StringComparison.Ordinal)
            )
                units[i] = units[i]
                    .Renamed(
                        units[i]
                            .Form.Replace("<p1><sg>", asker, StringComparison.Ordinal)
                            .Replace("<p1><pl>", asker, StringComparison.Ordinal)
                    );
            var past =
                units[i].Form.Contains("<ifi>", StringComparison.Ordinal)
                || units[i].Form.Contains("<pii>", StringComparison.Ordinal)
                || units[i].Form.Contains("<cni>", StringComparison.Ordinal);
            for (var k = that + 1; k < units.Count && k <= that + LongestGroup + 3; k++)
            {
                if (!units[k].Form.Contains("<pri>", StringComparison.Ordinal))
                    continue;
                units[k] = units[k]
                    .Renamed(units[k].Form.Replace("<pri>", past ? "<pis>" : "<prs>", StringComparison.Ordinal));
                break;
            }
        }
    }

    // The person of who asks; null where that is the first.
    private static string? Asker(List<LexicalUnit> units, int verb)
    {
        var k = verb - 1;
        while (k > 0 && (units[k].IsAdverb() || units[k].Has("<vaux>") || units[k].Has("<vbhaver>")))
            k--;
        return k < 0 || units[k].Form is "I" or "we" or "We" ? null
            : units[k].Has("<n><pl>") || units[k].Form.Equals("they", StringComparison.OrdinalIgnoreCase) ? "<p3><pl>"
            : "<p3><sg>";
    }

    // The 'to' after a group of a determiner, adjectives and a noun, or after a name.
    internal static int? Group(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (
            !(
                units[start].Has("<det>")
                || units[start].IsName(unit)
                || units[start].Has("<np>")
                || units[start].Has("<n><pl>")
                || units[start].Form is "everyone" or "everybody" or "people"
            )
        )
            return null;
        for (var i = start + 1; i < units.Count && i <= start + LongestGroup && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Form == "to")
                return
                    units[i - 1].IsNoun()
                    || units[i - 1].IsName(unit)
                    || units[i - 1].Has("<np>")
                    || units[i - 1].Form is "everyone" or "everybody"
                    ? i
                    : null;
            if (!(units[i].IsNoun() || units[i].IsAdjective() || units[i].Has("<np>") || units[i].IsName(unit)))
                return null;
        }

        return null;
    }

    private static bool IsInfinitive(List<LexicalUnit> units, int to) =>
        to + 1 < units.Count && units[to].Form == "to" && units[to + 1].Has("<inf>") && units[to + 1].FollowsDirectly();

    /// <summary>Whether a word is a form of a verb.</summary>
    internal static bool IsVerb(LexicalUnit word, string lemma) => IsVerb(word, FrozenSet.Create(lemma));

    private static bool IsVerb(LexicalUnit word, FrozenSet<string> lemmas)
    {
        foreach (var reading in word.Readings)
        {
            var tags = reading.IndexOf("<vblex>", StringComparison.Ordinal);
            if (tags > 0 && lemmas.Contains(reading[..tags]))
                return true;
        }

        return false;
    }

    /// <summary>The conjugated form of an infinitive or of another form.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="singular">Whether its subject is one.</param>
    /// <param name="form">The tag of the form that it has.</param>
    internal static LexicalUnit Finite(LexicalUnit verb, bool singular, string form = "<inf>")
    {
        var reading = verb.Choose(r => r.Contains("<vblex>" + form, StringComparison.Ordinal))
            .Choose(r => r.Contains(form, StringComparison.Ordinal))
            .Reading;
        return new LexicalUnit(
            " ",
            verb.Form,
            reading.Replace(form, singular ? "<pri><p3><sg>" : "<pres>", StringComparison.Ordinal)
        );
    }

    internal static LexicalUnit That() => new(" ", "that", "that<cnjsub>");
}
