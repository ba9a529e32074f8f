using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Ex-minister</c> is a <c>former minister</c>, so that its article comes before both words.</summary>
internal static class ExNouns
{
    /// <summary>Puts the adjective in the place of the prefix.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("ex", StringComparison.OrdinalIgnoreCase)
                || units[i + 1].Form != "-"
                || units[i + 1].Blank.Length > 0
                || units[i + 2].Blank.Length > 0
                || !units[i + 2].IsNoun()
            )
                continue;
            var former = units[i].Form[0] == 'E' ? "Former" : "former";
            units[i] = new LexicalUnit(units[i].Blank, former, former + "<adj>");
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<n>", StringComparison.Ordinal)).WithBlank(" ");
            units.RemoveAt(i + 1);
        }
    }
}
