using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A purpose has its verb in the subjunctive: <c>so that we can see it</c> is <c>para que podamos verlo</c>
/// (RAE, Nueva gramática §46.4).</summary>
internal static class Purposes
{
    private const string SoThat = "de modo que<cnjadv>";
    private const string InOrderThat = "para que<cnjadv>";
    private const int Reach = 7;

    /// <summary>Puts the verb in the subjunctive.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var form = units[i].Form;
            if ((form != SoThat && form != InOrderThat) || Verb(units, i + 1) is not { } verb)
                continue;
            // 'so that' has a result too: 'it rained, so that they lost'.
            if (form == SoThat && !units[verb].Form.StartsWith("poder<vbmod>", StringComparison.Ordinal))
                continue;
            units[i] = units[i].Renamed(InOrderThat);
            units[verb] = units[verb]
                .Renamed(
                    units[verb]
                        .Form.Replace("<pri>", "<prs>", StringComparison.Ordinal)
                        .Replace("<fti>", "<prs>", StringComparison.Ordinal)
                        .Replace("<cni>", "<pis>", StringComparison.Ordinal)
                        .Replace("<ifi>", "<pis>", StringComparison.Ordinal)
                        .Replace("<pii>", "<pis>", StringComparison.Ordinal)
                );
        }
    }

    private static int? Verb(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + Reach; i++)
        {
            var form = units[i].Form;
            if (form.Contains("<cm>", StringComparison.Ordinal) || form.Contains("<sent>", StringComparison.Ordinal))
                return null;
            if (form.Contains("<vb", StringComparison.Ordinal) && form.Contains("<p", StringComparison.Ordinal))
                return form.Contains("<pp>", StringComparison.Ordinal) ? null : i;
        }

        return null;
    }
}
