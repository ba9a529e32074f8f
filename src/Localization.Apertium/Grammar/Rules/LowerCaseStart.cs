using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Items of a list that begin with a small letter: <c>a shortage of tankers;</c> The pair begins every text
/// with a capital letter.</summary>
internal static class LowerCaseStart
{
    /// <summary>Gives the first word the case that the text begins with. Names keep their capital letters.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        var first = units.FindIndex(u => u.Form.Length > 0 && char.IsLetterOrDigit(u.Form[0]));
        if (first < 0 || !BeginsSmall(unit.Stream))
            return;
        var form = units[first].Form;
        if (
            form.Length > 1
            && char.IsUpper(form[0])
            && !char.IsUpper(form[1])
            && form.Contains('<', StringComparison.Ordinal)
            && !form.Contains("<np>", StringComparison.Ordinal)
        )
            units[first] = units[first].Renamed(char.ToLowerInvariant(form[0]) + form[1..]);
    }

    // 'iPhone' and a token of ours are names.
    private static bool BeginsSmall(string stream)
    {
        var start = 0;
        while (start < stream.Length && !char.IsLetterOrDigit(stream[start]))
        {
            if (stream[start] == '[')
                start = Math.Max(start, stream.IndexOf(']', start));
            start++;
        }

        var end = start;
        while (end < stream.Length && char.IsLetterOrDigit(stream[end]))
            end++;
        return end > start && stream.AsSpan(start, end - start).IndexOfAnyExceptInRange('a', 'z') < 0;
    }
}
