using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is blamed on somebody or something is its effect: <c>blamed the crash on human error</c> is
/// <c>atribuyeron el accidente a un error humano</c>. Works on what lexical transfer gave.</summary>
internal static class BlamedOn
{
    private const int Reach = 7;

    /// <summary>Chooses the verb and the preposition.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].Is("<vblex>") || units[i].Lemma() != "blame")
                continue;
            for (var k = i + 1; k < units.Count && k <= i + Reach; k++)
            {
                if (units[k].Form == "on<pr>")
                {
                    var reading = units[i].Reading;
                    var tags = reading.IndexOf('<', StringComparison.Ordinal);
                    units[i] = new LexicalUnit(
                        units[i].Blank,
                        "attribute" + units[i].Form[units[i].Form.IndexOf('<', StringComparison.Ordinal)..],
                        "atribuir" + reading[tags..]
                    );
                    units[k] = new LexicalUnit(units[k].Blank, "to<pr>", "a<pr>");
                }
                else if (!units[k].Is("<pr>") && !units[k].Is("<sent>") && !units[k].Is("<cm>"))
                    continue;
                break;
            }
        }
    }
}
