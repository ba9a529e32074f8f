using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>They were able to pay</c> is <c>pudieron pagar</c>, <c>are unable to pay</c> is <c>no pueden pagar</c>:
/// the verb of ability takes the tense of <c>be</c>. Works on what lexical transfer gave.</summary>
internal static class AbleTo
{
    private const string Be = "be<vbser>";

    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (!units[i].Form.StartsWith(Be, StringComparison.Ordinal))
                continue;
            var able = i + 1;
            while (able < units.Count && units[able].Is("<adv>"))
                able++;
            if (
                able + 2 >= units.Count
                || units[able].Lemma() is not ("able" or "unable")
                || units[able + 1].Form != "to<pr>"
                || !units[able + 2].Is("<inf>")
            )
                continue;

            var not = units.FindIndex(i + 1, able - i - 1, u => u.Form == "not<adv>");
            var isNegated = units[able].Lemma() == "unable" || not >= 0;
            units.RemoveRange(able, 2);
            if (not >= 0)
                units.RemoveAt(not);
            units[i] = new LexicalUnit(
                units[i].Blank,
                "manage<vblex>" + Tense(units[i]),
                "poder<vbmod>" + Tense(units[i])
            );
            if (isNegated)
                AddedNegation.Insert(units, i);
        }
    }

    private static string Tense(LexicalUnit be) => be.Is("<pprs>") || be.Is("<subs>") ? "<ger>" : be.Form[Be.Length..];
}
