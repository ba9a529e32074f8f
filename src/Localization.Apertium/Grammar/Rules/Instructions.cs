using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Who is told to do something receives instructions: <c>passengers were told to wait</c> is <c>recibieron
/// instrucciones de esperar</c>. A short subject has a clause of its own: <c>les dijeron que esperaran</c>.</summary>
internal static class Instructions
{
    /// <summary>Puts the noun in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form != "told"
                || units[i + 1].Form != "to"
                || !units[i + 2].Has("<inf>")
                || units[i - 1].Reading.IndexOf("<vbser>", StringComparison.Ordinal) is not (> 0 and var tags)
            )
                continue;
            var form = units[i - 1].Reading[(tags + "<vbser>".Length)..];
            // The past of 'receive' is the same for all persons.
            form = form.StartsWith("<past>", StringComparison.Ordinal) ? "<past>" : form;
            units[i - 1] = new LexicalUnit(units[i - 1].Blank, units[i - 1].Form, "receive<vblex>" + form);
            units[i] = new LexicalUnit(" ", "instructions", "instruction<n><pl>");
            units[i + 1] = Words.Of();
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        }
    }
}
