using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Passives of reporting verbs are impersonal: <c>he is believed to have fled</c> is <c>se cree que ha
/// huido</c> (RAE, Nueva gramática §41.12).</summary>
internal static class ImpersonalReports
{
    private const int LongestSubject = 10;

    private static readonly FrozenDictionary<string, (string Present, string Past)> Verbs = new Dictionary<
        string,
        (string, string)
    >
    {
        ["believed"] = ("se cree", "se creía"),
        ["thought"] = ("se cree", "se creía"),
        ["understood"] = ("se entiende", "se entendía"),
        ["said"] = ("se dice", "se decía"),
        ["rumored"] = ("se rumorea", "se rumoreaba"),
        ["rumoured"] = ("se rumorea", "se rumoreaba"),
        ["known"] = ("se sabe", "se sabía"),
        ["feared"] = ("se teme", "se temía"),
        ["estimated"] = ("se estima", "se estimaba"),
        ["alleged"] = ("se afirma", "se afirmaba"),
        ["shown"] = ("se ha demostrado", "se había demostrado"),
        ["proven"] = ("se ha demostrado", "se había demostrado"),
        ["proved"] = ("se ha demostrado", "se había demostrado"),
        ["reported"] = ("se informa de", "se informó de"),
    }.ToFrozenDictionary();

    /// <summary>Makes a clause of the infinitive.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 4 < units.Count; i++)
        {
            if (units[i].Form == "been" && units[i + 1].Form is "shown" or "proven" or "proved" && Perfect(units, i))
                i--;
            if (
                !(units[i].Has("be<vbser><pri>") || units[i].Has("be<vbser><pres>") || units[i].Has("be<vbser><past>"))
                || units[i].Has("+")
                || !Verbs.TryGetValue(units[i + 1].Form, out var verb)
                || units[i + 2].Form != "to"
                || Tense(units, i) is not { } be
                || Start(units, i) is not { } start
            )
                continue;
            units[i + 3] = be;
            // 'to have fled'
            if (be.Has("<vbhaver>"))
                units[i + 4] = units[i + 4].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            units.RemoveRange(i, 3);
            var target = (units[start].Has("<past>") || be.Has("<past>") ? verb.Past : verb.Present) + " que";
            var blank = units[start].Blank;
            if (units[start].Form == "who")
            {
                target = "que " + target;
                units.RemoveAt(start);
            }
            else
            {
                if (start == 0)
                    target = char.ToUpperInvariant(target[0]) + target[1..];
                units[start] = Small(units[start], unit, start == 0).WithBlank(" ");
            }

            units.Insert(start, unit.Fixed(blank, target, "<cnjadv>"));
        }
    }

    // 'has been shown to be safe'
    private static bool Perfect(List<LexicalUnit> units, int been)
    {
        if (!units[been - 1].Has("<vbhaver>") || units[been + 2].Form != "to")
            return false;
        var have = units[been - 1].Form;
        units.RemoveAt(been);
        units[been - 1] = new LexicalUnit(
            units[been - 1].Blank,
            have == "have" ? "are" : "is",
            have switch
            {
                "had" => "be<vbser><past>",
                "have" => "be<vbser><pres>",
                _ => "be<vbser><pri><p3><sg>",
            }
        );
        return true;
    }

    // The conjugated form of 'have' or 'be' after 'to'.
    private static LexicalUnit? Tense(List<LexicalUnit> units, int be)
    {
        var infinitive = units[be + 3];
        var past = units[be].Has("<past>");
        var plural = units[be].Form is "are" or "were";
        var tags =
            past ? "<past>"
            : plural ? "<pres>"
            : "<pri><p3><sg>";
        if (infinitive.Has("<vbhaver><inf>") && units[be + 4].IsParticiple())
            return new LexicalUnit(" ", "have", "have<vbhaver>" + tags);
        return infinitive.Has("<vbser><inf>")
            ? new LexicalUnit(
                " ",
                "be",
                "be<vbser>"
                    + (
                        past ? "<past>"
                        : plural ? "<pres>"
                        : "<pri><p3><sg>"
                    )
            )
            : null;
    }

    // Where the subject begins: after a mark, a conjunction, or at the start.
    private static int? Start(List<LexicalUnit> units, int be)
    {
        for (var i = be - 1; i >= 0 && i >= be - LongestSubject; i--)
        {
            if (units[i].Form == "who")
                return i == be - 1 ? i : null;
            if (units[i].Has("<cm>") || units[i].Has("<sent>") || units[i].Form is "and" or "but" or "that")
                return i + 1 < be ? i + 1 : null;
            if (units[i].Has("<vbser>") || units[i].Has("<vbhaver>") || units[i].Has("<vaux>"))
                return null;
        }

        return be <= LongestSubject ? 0 : null;
    }

    private static LexicalUnit Small(LexicalUnit word, EncodedUnit unit, bool starts) =>
        starts && word.SlotIn(unit) is null && !word.Has("<np>") && word.Form != "I"
            ? new LexicalUnit(
                word.Blank,
                [Lower(word.Form), .. word.Readings.ToArray().Select(r => r.StartsWith('*') ? r : Lower(r))]
            )
            : word;

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
