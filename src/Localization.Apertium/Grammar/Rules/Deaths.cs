using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Passives of <c>kill</c> without an agent are <c>morir</c>: <c>two people were killed and six injured in a
/// crash</c> is <c>dos personas murieron y seis resultaron heridas en un choque</c>. <c>He was shot</c> is <c>recibió
/// un disparo</c>.</summary>
internal static class Deaths
{
    private const int Reach = 14;

    private static readonly FrozenSet<string> Wounds = FrozenSet.Create("injured", "wounded", "hurt");

    private static readonly FrozenSet<string> Feminine = FrozenSet.Create(
        "people",
        "persons",
        "person",
        "woman",
        "women",
        "girl",
        "girls"
    );

    /// <summary>Chooses the verbs.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!units[i].Has("be<vbser>") || units[i].Has("+") || !units[i + 1].FollowsDirectly())
                continue;
            var verb = units[i + 1].Form;
            if (verb is "killed" or "shot" || Wounds.Contains(verb))
                Second(units, i, unit);
            if (NamesAgent(units, i + 2))
                continue;
            if (verb == "killed")
            {
                Replace(units, i, "die", "died");
                units.RemoveAt(i + 1);
            }
            else if (verb == "shot" && IsWound(units, i + 2))
            {
                Replace(units, i, "receive", "received");
                units[i + 1] = unit.Fixed(" ", "un disparo");
            }
        }
    }

    // 'and six injured', 'and one killed': the verb of these too.
    private static void Second(List<LexicalUnit> units, int be, EncodedUnit unit)
    {
        for (var i = be + 2; i + 1 < units.Count && i < be + Reach && !units[i].Has("<sent>"); i++)
        {
            if (units[i].Form != "and" || !units[i + 1].FollowsDirectly())
                continue;
            var word = i + 1;
            while (word < units.Count && word < i + 5 && !Wounds.Contains(units[word].Form) && !IsVerbal(units[word]))
                word++;
            if (
                word == i + 1
                || word >= units.Count
                || !units[word].FollowsDirectly()
                || !(Wounds.Contains(units[word].Form) || units[word].Form == "killed")
                || !IsCount(units, i + 1, word, unit)
                || !Ends(units, word + 1)
            )
                return;
            var one = units[word - 1].Form == "one";
            var wounded = IsFeminine(units, be) ? "herida" : "herido";
            var target =
                units[word].Form == "killed" ? (one ? "murió" : "murieron")
                : one ? $"resultó {wounded}"
                : $"resultaron {wounded}s";
            units[word] = unit.Fixed(units[word].Blank, target);
            return;
        }
    }

    private static bool IsVerbal(LexicalUnit word) =>
        word.Has("<vbser>") || word.Has("<vbhaver>") || word.Has("<vaux>") || word.Form == "killed";

    private static bool IsCount(List<LexicalUnit> units, int start, int end, EncodedUnit unit) =>
        Enumerable
            .Range(start, end - start)
            .Any(k =>
                units[k].Has("<num>")
                || units[k].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number }
                || units[k].Form is "one" or "dozens" or "hundreds" or "several" or "many" or "others"
            );

    private static bool IsFeminine(List<LexicalUnit> units, int be)
    {
        for (var i = be - 1; i >= Math.Max(0, be - 4); i--)
        {
            if (Feminine.Contains(units[i].Form.ToLowerInvariant()))
                return true;
        }

        return false;
    }

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Has("<sent>")
        || units[i].Has("<cm>")
        || units[i].Has("<pr>")
        || units[i].Has("<cnjadv>")
        || units[i].Form is "when" or "as" or "while";

    // 'killed by a bomb', 'killed on Monday by gunmen'
    private static bool NamesAgent(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + 8; i++)
        {
            if (units[i].Form == "by")
                return true;
            if (units[i].Has("<sent>") || units[i].Has("<cm>") || units[i].Has("<vbser>") || units[i].Form == "and")
                return false;
        }

        return false;
    }

    // 'shot in the leg', but 'shot dead', 'shot down', 'shot several times'
    private static bool IsWound(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Has("<sent>")
        || units[i].Has("<cm>")
        || units[i].Form
            is "in"
                or "at"
                or "while"
                or "when"
                or "after"
                or "during"
                or "as"
                or "on"
                or "outside"
                or "near";

    private static void Replace(List<LexicalUnit> units, int i, string verb, string past)
    {
        string[] readings =
        [
            .. units[i]
                .Readings.ToArray()
                .Where(r => r.Contains("be<vbser>", StringComparison.OrdinalIgnoreCase))
                .Select(r => verb + r[r.IndexOf('<', StringComparison.Ordinal)..].Replace("<vbser>", "<vblex>")),
        ];
        units[i] = new LexicalUnit(units[i].Blank, [past, .. readings]);
    }
}
