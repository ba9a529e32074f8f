using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is past after another verb is <c>haber</c> and a participle: <c>seems to have at least quietly
/// left</c>, <c>parece haberse ido al menos en silencio</c>, never <c>tener</c>.</summary>
internal static class PerfectInfinitives
{
    private const int MostAdverbs = 3;

    // Their infinitive has no preposition.
    private static readonly FrozenSet<string> Direct = FrozenSet.Create(
        "parecer",
        "afirmar",
        "decir",
        "negar",
        "admitir",
        "creer",
        "reconocer",
        "deber",
        "asegurar"
    );

    private static readonly FrozenSet<string> Denying = FrozenSet.Create("deny", "admit", "acknowledge", "confess to");

    /// <summary>Chooses the auxiliary, and puts adverbs after the participle.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            // 'denied having met': the infinitive
            if (units[i].Form == "having" && VerbReadings.IsOf(units, i - 1, Denying) && units[i + 1].IsParticiple())
                units[i] = new LexicalUnit(units[i].Blank, "have", "have<vbhaver><inf>");
            else if (
                !units[i].Has("<vbhaver><inf>")
                || !(units[i - 1].Form.EndsWith("to", StringComparison.Ordinal) || units[i - 1].Has("<vaux>"))
            )
                continue;
            var participle = i + 1;
            while (
                participle + 1 < units.Count
                && participle <= i + MostAdverbs
                && units[participle].FollowsDirectly()
                && units[participle].IsAdverb()
                && !units[participle].IsParticiple()
            )
                participle++;
            if (!units[participle].IsParticiple() || !units[participle].FollowsDirectly())
                continue;
            units[i] = units[i].Choose(r => r.Contains("<vbhaver><inf>", StringComparison.Ordinal));
            units[participle] = units[participle].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            if (participle > i + 1 && !units[participle].Has("<vbser>"))
                Words.MoveAfter(units, i + 1, participle - i - 1, participle + 1);
        }
    }

    /// <summary>Keeps the infinitive, which the pair conjugates after a preposition.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            var form = units[i].Form;
            if (
                !form.StartsWith("haber<vbhaver><", StringComparison.Ordinal)
                || !units[i + 1].Form.Contains("<pp>", StringComparison.Ordinal)
            )
                continue;
            var preposition = units[i - 1].Form is "a<pr>" or "para<pr>" or "de<pr>";
            var governor = LemmaOf(units, preposition ? i - 2 : i - 1);
            if (preposition)
                units[i] = units[i].Renamed("haber<vbhaver><inf>");
            else if (
                governor is not null
                && Direct.Contains(governor)
                && form.Contains("<pri>", StringComparison.Ordinal)
            )
                units[i] = units[i].Renamed("haber<vbhaver><inf>");
            if (preposition && governor is not null && Direct.Contains(governor) && units[i - 1].Form != "de<pr>")
                units.RemoveAt(i - 1);
        }
    }

    private static string? LemmaOf(List<LexicalUnit> units, int i)
    {
        var tags = i < 0 ? -1 : units[i].Form.IndexOf("<vb", StringComparison.Ordinal);
        return tags < 0 ? null : units[i].Form[..tags].ToLowerInvariant();
    }
}
