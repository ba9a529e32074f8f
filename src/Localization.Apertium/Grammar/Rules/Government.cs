using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;
using Localization.Language.English;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The preposition that a word governs: <c>responsible for</c> is <c>responsable de</c>, <c>tend to</c> is
/// <c>tender a</c>, <c>for three years</c> is <c>durante tres años</c>. Works on what lexical transfer gave.</summary>
internal static class Government
{
    private const string Nothing = "-";

    private static readonly HashSet<string> Times =
    [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "weekend",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "while",
        "season",
        "period",
        "generation",
    ];

    // Verbs of which a person is the object, and the preposition has the matter.
    private static readonly HashSet<string> PersonAndMatter =
    [
        "arrest",
        "blame",
        "charge",
        "congratulate",
        "convict",
        "criticise",
        "criticize",
        "detain",
        "fine",
        "inform",
        "jail",
        "praise",
        "prosecute",
        "punish",
        "remind",
        "reward",
        "sue",
        "thank",
    ];

    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !units[i].Is("<pr>")
                || units[i].Lemma()
                    is not ("to" or "for" or "on" or "from" or "with" or "about" or "in" or "of" or "at" or "by")
            )
                continue;
            var infinitive = units[i + 1].Is("<inf>");
            var spanish =
                units[i].Lemma() == "for" && IsTime(units, i + 1) ? "durante"
                : i == 0 || !units[i].FollowsDirectly() ? null
                : units[i].Form == "in<pr>" && IsNoPlace(units, i) ? null
                : infinitive && IsImpersonal(units, i - 1) ? Nothing
                : infinitive && IsTooMuch(units, i - 1) ? "para"
                : HouseLexicon.Governed(Governor(units, i - 1), units[i].Lemma(), infinitive)
                    ?? HouseLexicon.Governed(VerbWithObject(units, i - 1), units[i].Lemma(), infinitive);
            if (spanish == Nothing)
                units.RemoveAt(i);
            else if (spanish is not null)
                units[i] = new LexicalUnit(
                    units[i].Blank,
                    infinitive || units[i].Lemma() is "to" or "for" or "with" or "about" or "of"
                        ? "at<pr>"
                        : units[i].Form.ToLowerInvariant(),
                    (char.IsUpper(units[i].Form[0]) ? char.ToUpperInvariant(spanish[0]) + spanish[1..] : spanish)
                        + "<pr>"
                );
        }
    }

    // 'it is hard to say': the infinitive is the subject.
    private static bool IsImpersonal(List<LexicalUnit> units, int i)
    {
        if (!units[i].Is("<adj>"))
            return false;
        while (i > 0 && IsDegree(units[i - 1]))
            i--;
        if (i == 0 || !units[i - 1].Is("<vbser>"))
            return false;
        i--;
        while (i > 0 && (units[i - 1].Is("<vaux>") || units[i - 1].Is("<vbhaver>") || IsDegree(units[i - 1])))
            i--;
        return i > 0 && units[i - 1].Is("<prn><subj><p3><nt>");
    }

    private static bool IsDegree(LexicalUnit word) => word.Is("<adv>") || word.Is("<preadv>");

    // 'arrived in April', 'in 2011', 'in a taxi'
    private static bool IsNoPlace(List<LexicalUnit> units, int preposition) =>
        Governor(units, preposition - 1).StartsWith("arrive<", StringComparison.Ordinal)
        && units[preposition + 1] is var word
        && (
            word.Is("<num>")
            || word.Is("<det><ind>")
            || EnglishCalendar.Months.Contains(word.Lemma(), StringComparer.OrdinalIgnoreCase)
            || word.Lemma() is "time" or "early" or "late"
        );

    // 'too thick to pump'
    private static bool IsTooMuch(List<LexicalUnit> units, int i) =>
        i > 0 && units[i].Is("<adj>") && units[i - 1].Lemma() == "too";

    // The word before it, or the verb whose short object comes between them: 'thanked him for'.
    private static string Governor(List<LexicalUnit> units, int i)
    {
        if (i > 0 && units[i].FollowsDirectly() && units[i].Is("<prn>") && units[i - 1].Is("<vblex>"))
            i--;
        // 'lost 2-1 to'
        else if (i > 0 && units[i].Is("<num>") && units[i - 1].Form.StartsWith("lose<", StringComparison.Ordinal))
            i--;
        else if (
            i > 2
            && units[i].Is("<num>")
            && units[i - 1].Is("<guio>")
            && units[i - 2].Is("<num>")
            && units[i - 3].Is("<vblex>")
        )
            i -= 3;
        // 'the reliance of Maduro on Moscow'
        else if (i > 1 && units[i].Is("<np>") && units[i - 1].Form == "of<pr>" && units[i - 2].Is("<n>"))
            i -= 2;
        return Class(units[i]);
    }

    // 'charged two young men with murder': the verb, or nothing.
    private static string VerbWithObject(List<LexicalUnit> units, int i)
    {
        if (!units[i].Is("<n>") && !units[i].Is("<np>"))
            return "";
        while (
            i > 0
            && units[i].FollowsDirectly()
            && (
                units[i].Is("<n>")
                || units[i].Is("<np>")
                || units[i].Is("<adj>")
                || units[i].Is("<num>")
                || units[i].Is("<det>")
            )
        )
            i--;
        return units[i].Is("<vblex>") && PersonAndMatter.Contains(units[i].Lemma()) ? Class(units[i]) : "";
    }

    // Lemma and word class: 'charge<vblex>'
    private static string Class(LexicalUnit unit)
    {
        var form = unit.Form;
        var tags = form.IndexOf('<', StringComparison.Ordinal);
        return tags < 0 ? form : form[..form.IndexOf('>', tags)].ToLowerInvariant() + ">";
    }

    private static bool IsTime(List<LexicalUnit> units, int i)
    {
        for (var end = i + 4; i < Math.Min(units.Count, end); i++)
        {
            // 'for more than ten years'
            if (
                units[i].Lemma()
                    is "more than"
                        or "less than"
                        or "more"
                        or "less"
                        or "than"
                        or "over"
                        or "almost"
                        or "nearly"
                        or "about"
                        or "around"
                // A phrase that is given: 'for over a year'
                || units[i].Is("<adv>")
            )
            {
                end++;
                continue;
            }

            if (units[i].Is("<n>"))
                return Times.Contains(units[i].Lemma());
            if (units[i].Is("<ord>") || !units[i].Is("<num>") && !units[i].Is("<det>") && !units[i].Is("<adj>"))
                return false;
        }

        return false;
    }
}
