using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs of beginning and ending before an action: <c>started using</c> is <c>empezó a utilizar</c>,
/// <c>stopped smoking</c> is <c>dejó de fumar</c>.</summary>
internal static class BegunActions
{
    /// <summary>Puts the preposition in.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            Considered(units, i);
            var form = units[i].Form;
            var tags = form.IndexOf("<vblex>", StringComparison.Ordinal);
            if (
                tags <= 0
                || !units[i + 1].Form.Contains("<vb", StringComparison.Ordinal)
                || !units[i + 1].Form.Contains("><inf>", StringComparison.Ordinal)
                || !units[i + 1].FollowsDirectly()
            )
                continue;
            switch (form[..tags].ToLowerInvariant())
            {
                // 'acabó conduciendo un taxi'
                case "acabar" or "terminar":
                    units[i + 1] = units[i + 1]
                        .Renamed(units[i + 1].Form.Replace("><inf>", "><ger>", StringComparison.Ordinal));
                    break;
                case "empezar" or "comenzar":
                    units.Insert(i + 1, new LexicalUnit(" ", "a<pr>"));
                    break;
                case "parar":
                    units[i] = units[i].Renamed((char.IsUpper(form[0]) ? "Dejar" : "dejar") + form[tags..]);
                    units.Insert(i + 1, new LexicalUnit(" ", "de<pr>"));
                    break;
            }
        }
    }

    // 'considera aumentar los impuestos': the action is the object.
    private static void Considered(List<LexicalUnit> units, int i)
    {
        var tags = units[i].Form.IndexOf("<vblex>", StringComparison.Ordinal);
        if (
            tags > 0
            && units[i].Form[..tags].ToLowerInvariant()
                is "considerar"
                    or "evitar"
                    or "sugerir"
                    or "proponer"
                    or "negar"
            && units[i + 1].Form.Contains("<vblex><ger>", StringComparison.Ordinal)
            && units[i + 1].FollowsDirectly()
        )
            units[i + 1] = units[i + 1].Renamed(units[i + 1].Form.Replace("<ger>", "<inf>", StringComparison.Ordinal));
    }
}
