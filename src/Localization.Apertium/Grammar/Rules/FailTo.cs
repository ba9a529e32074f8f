using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>failed to stop it</c> is <c>no lo detuvo</c>: the verb of failing becomes a negation, and the infinitive
/// takes its tense. Works on what lexical transfer gave.</summary>
internal static class FailTo
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var (fail, verb) = (units[i], units[i + 2]);
            if (
                !fail.Form.StartsWith("fail<vblex>", StringComparison.Ordinal)
                || fail.Is("<inf>")
                || (fail.Is("<ger>") && !(i > 0 && units[i - 1].Is("<pr>")))
                || units[i + 1].Form != "to<pr>"
                || !verb.Is("<inf>")
            )
                continue;

            // 'fined for failing to report': 'por no informar'
            var tense = fail.Is("<ger>") ? "<inf>" : fail.Form["fail<vblex>".Length..];
            units[i] = InTense(verb, tense).WithBlank(fail.Blank);
            units.RemoveRange(i + 1, 2);
            AddedNegation.Insert(units, i);
        }
    }

    private static LexicalUnit InTense(LexicalUnit verb, string tense) =>
        new(
            verb.Blank,
            [
                verb.Form.Replace("<inf>", tense, StringComparison.Ordinal),
                .. verb.Readings.ToArray().Select(r => r.Replace("<inf>", tense, StringComparison.Ordinal)),
            ]
        );
}
