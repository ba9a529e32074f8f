using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Actions that are expected, likely or pending: <c>prices are expected to fall</c> is <c>los precios bajarán
/// previsiblemente</c>, <c>he has yet to respond</c> is <c>todavía no ha respondido</c>.</summary>
internal static class AwaitedActions
{
    // The adverb that says how sure it is; empty for none.
    private static readonly FrozenDictionary<string, string> Sure = new Dictionary<string, string>
    {
        ["expected"] = "previsiblemente",
        ["likely"] = "probablemente",
        ["unlikely"] = "probablemente",
        ["set"] = "",
        ["scheduled"] = "previsiblemente",
        ["bound"] = "con seguridad",
        ["certain"] = "con seguridad",
    }.ToFrozenDictionary();

    /// <summary>Puts a future and an adverb, or a negated perfect, in the place of the phrase.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            // The analyser joins 'is likely' into one word.
            if (units[i].Form.Split(' ') is [_, var joined] && (joined is "likely" or "unlikely") && To(units, i + 1))
                Future(units, unit, i, i + 2, joined);
            else if (units[i].Has("<vbser>") && Sure.ContainsKey(units[i + 1].Form) && To(units, i + 2))
                Future(units, unit, i, i + 3, units[i + 1].Form);
            else if (units[i].Has("<vbhaver>") && units[i + 1].Form == "yet" && To(units, i + 2))
                Perfect(units, i);
        }
    }

    private static bool To(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && units[i].Form == "to"
        && Enumerable.Range(i - 1, 3).All(k => units[k].FollowsDirectly() || k == i - 1)
        && units[i + 1].Has("<inf>");

    private static void Future(List<LexicalUnit> units, EncodedUnit unit, int be, int verb, string word)
    {
        if (!(units[be].Has("<pri>") || units[be].Has("<pres>") || units[be].Has("<past>")))
            return;
        var modal = units[be].Has("<past>") ? "would" : "will";
        units[be] = new LexicalUnit(units[be].Blank, modal, modal + "<vaux><inf>");
        units[verb] = units[verb].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        units.RemoveRange(be + 1, verb - be - 1);
        if (Sure[word] is { Length: > 0 } adverb)
            units.Insert(be + 2, unit.Fixed(" ", adverb, "<adv>"));
        if (word == "unlikely")
            units.Insert(be + 1, new LexicalUnit(" ", "not", "not<adv>"));
    }

    // 'has yet to respond': 'has not responded yet'.
    private static void Perfect(List<LexicalUnit> units, int have)
    {
        var verb = units[have + 3].Readings.ToArray().FirstOrDefault(r => r.Contains("<vblex><inf>"));
        if (verb is null)
            return;
        units[have] = units[have].Choose(r => r.Contains("<vbhaver>", StringComparison.Ordinal));
        units[have + 1] = new LexicalUnit(" ", "not", "not<adv>");
        units[have + 2] = new LexicalUnit(
            " ",
            units[have + 3].Form,
            verb.Replace("<vblex><inf>", "<vblex><pp>", StringComparison.Ordinal)
        );
        units.RemoveAt(have + 3);
        units.Insert(have, new LexicalUnit(units[have].Blank, "yet", "yet<adv>"));
        units[have + 1].Blank = " ";
    }
}
