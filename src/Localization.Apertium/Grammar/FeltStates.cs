using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>What somebody feels is a state: <c>she was worried</c> is <c>estaba preocupada</c>, not the event <c>fue
/// preocupada</c> (RAE, Nueva gramática §37.9).</summary>
internal static class FeltStates
{
    private static readonly FrozenSet<string> Feelings = (
        "preocupar interesar convencer cansar decepcionar enojar enfadar satisfacer complacer entusiasmar agotar "
        + "avergonzar desesperar"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create(
        "preocupado",
        "interesado",
        "convencido",
        "decepcionado",
        "enojado",
        "enfadado",
        "satisfecho",
        "agotado",
        "harto"
    );

    /// <summary>Replaces the verb.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var be = units[i].Form.IndexOf('<', StringComparison.Ordinal);
            if (be < 0 || units[i].Form[..be].ToLowerInvariant() is not ("ser" or "estar"))
                continue;
            var capital = char.IsUpper(units[i].Form[0]);
            var state = i + 1;
            while (state + 1 < units.Count && units[state].Form.Contains("adv>", StringComparison.Ordinal))
                state++;
            if (IsFeeling(units[state].Form))
                units[i] = units[i]
                    .Renamed(
                        (capital ? "Estar<vblex>" : "estar<vblex>")
                            + units[i]
                                .Form[(units[i].Form.IndexOf('>', be) + 1)..]
                                .Replace("<ifi>", "<pii>", StringComparison.Ordinal)
                    );
        }
    }

    private static bool IsFeeling(string form)
    {
        var end = form.IndexOf('<', StringComparison.Ordinal);
        return end > 0
            && (
                form.Contains("<vblex><pp>", StringComparison.Ordinal)
                    ? Feelings.Contains(form[..end])
                    : form.Contains("<adj>", StringComparison.Ordinal) && Adjectives.Contains(form[..end])
            );
    }
}
