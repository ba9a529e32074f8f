using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs whose object is somebody, a country or a body of people: <c>force the government to resign</c> is
/// <c>forzar al gobierno a dimitir</c>, <c>accuse Washington of malice</c> is <c>acusar a Washington de malicia</c>
/// (RAE, Nueva gramática §34.8). Works on what lexical transfer gave.</summary>
internal static class DrivenPersons
{
    private const int LongestGroup = 5;

    // Before 'to' and an infinitive: the Spanish preposition of what they drive to.
    private static readonly FrozenDictionary<string, string> Drivers = new Dictionary<string, string>
    {
        ["force"] = "a",
        ["urge"] = "a",
        ["oblige"] = "a",
        ["compel"] = "a",
        ["invite"] = "a",
        ["encourage"] = "a",
        ["help"] = "a",
        ["push"] = "a",
        ["lead"] = "a",
        ["prompt"] = "a",
        // The target drops it: 'permitir a los bancos prestar'.
        ["allow"] = "a",
        ["permit"] = "a",
        ["enable"] = "a",
        ["require"] = "a",
        ["persuade"] = "para",
        ["convince"] = "para",
    }.ToFrozenDictionary();

    // A name after them is who they concern.
    private static readonly FrozenSet<string> Concerning = FrozenSet.Create(
        "accuse",
        "blame",
        "criticize",
        "criticise",
        "condemn",
        "pressure",
        "threaten",
        "warn",
        "punish",
        "sue",
        "congratulate",
        "thank",
        "persuade",
        "convince",
        "defeat",
        "beat"
    );

    // Whoever they concern is somebody or a body of people.
    private static readonly FrozenSet<string> Accusing = FrozenSet.Create(
        "accuse",
        "blame",
        "sue",
        "thank",
        "congratulate",
        "warn",
        "persuade",
        "convince"
    );

    // Before 'for', after the object.
    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["blame"] = "de",
        ["thank"] = "por",
        ["praise"] = "por",
        ["criticize"] = "por",
        ["criticise"] = "por",
        ["punish"] = "por",
        ["fine"] = "por",
        ["arrest"] = "por",
        ["condemn"] = "por",
    }.ToFrozenDictionary();

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!units[i].Is("<vblex>") || !units[i + 1].FollowsDirectly() || units[i + 1].Is("<pr>"))
                continue;
            var lemma = units[i].Lemma();
            if (Drivers.TryGetValue(lemma, out var preposition) && To(units, i + 1) is { } to)
            {
                units[to] = new LexicalUnit(" ", "at<pr>", preposition + "<pr>");
                if (units[i].Reading.StartsWith("requerir<", StringComparison.Ordinal))
                    units[i] = units[i].With("obligar" + units[i].Reading["requerir".Length..]);
                if (!units[i + 1].Is("<prn>"))
                    units.Insert(i + 1, new LexicalUnit(" ", "to<pr>", "a<pr>"));
            }
            if (Reasons.TryGetValue(lemma, out var reason) && For(units, i + 1) is { } cause)
                units[cause] = new LexicalUnit(" ", "at<pr>", reason + "<pr>");
            // 'told reporters that'
            if (lemma == "tell" && (units[i + 1].Is("<n>") || units[i + 1].Is("<det>")))
                units.Insert(i + 1, new LexicalUnit(" ", "to<pr>", "a<pr>"));
            if (
                Concerning.Contains(lemma)
                && !IsInverted(units, i)
                && (IsName(units[i + 1], unit) || (Accusing.Contains(lemma) && units[i + 1].Is("<det>")))
            )
                units.Insert(i + 1, new LexicalUnit(" ", "to<pr>", "a<pr>"));
        }
    }

    // 'It is late, warned Susan Hall.': she says it.
    private static bool IsInverted(List<LexicalUnit> units, int i) =>
        i > 0 && units[i].Lemma() == "warn" && (units[i - 1].Is("<cm>") || units[i - 1].Is("<rpar>"));

    // The 'to' before the infinitive, after the object.
    private static int? To(List<LexicalUnit> units, int start)
    {
        for (var i = start + 1; i + 1 < units.Count && i <= start + LongestGroup; i++)
        {
            if (units[i].Form == "to<pr>")
                return units[i + 1].Is("<inf>") && units[i + 1].FollowsDirectly() ? i : null;
            if (!units[i].FollowsDirectly() || units[i].Is("<vb"))
                return null;
        }

        return null;
    }

    private static int? For(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i <= start + LongestGroup; i++)
        {
            if (units[i].Form == "for<pr>")
                return i;
            if (!units[i].FollowsDirectly() || units[i].Is("<pr>") || units[i].Is("<vb"))
                return null;
        }

        return null;
    }

    private static bool IsName(LexicalUnit word, EncodedUnit unit)
    {
        var tags = word.Form.IndexOf('<', StringComparison.Ordinal);
        return word.Is("<np>")
            && !(tags > 0 && unit.Slots.TryGetValue(word.Form[..tags], out var slot) && slot.Mark is not null);
    }
}
