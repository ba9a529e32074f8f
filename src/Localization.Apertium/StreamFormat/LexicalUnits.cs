using System.Text;

namespace Localization.Apertium.StreamFormat;

/// <summary>The units of one text between two stages, and what is after the last.</summary>
internal sealed class LexicalUnits(List<LexicalUnit> units, string tail)
{
    private readonly HashSet<(string Before, string Word)> _joined = Joined(units);

    public List<LexicalUnit> Units { get; } = units;

    /// <summary>What is after the last unit.</summary>
    public string Tail { get; set; } = tail;

    /// <summary>Reads a stream.</summary>
    public static LexicalUnits Parse(string stream)
    {
        var units = new List<LexicalUnit>();
        var blank = 0;
        for (var i = 0; i < stream.Length; i++)
        {
            if (stream[i] == '\\')
            {
                i++;
            }
            else if (stream[i] == '^')
            {
                var end = EndOf(stream, i);
                units.Add(new LexicalUnit(stream[blank..i], stream[(i + 1)..end]));
                i = end;
                blank = end + 1;
            }
        }

        return new LexicalUnits(units, stream[blank..]);
    }

    /// <summary>The stream.</summary>
    public override string ToString()
    {
        var stream = new StringBuilder();
        for (var i = 0; i < Units.Count; i++)
        {
            // A word-bound blank must come directly before its unit, or the stages stop.
            if (i > 0 && IsGlued(Units[i - 1], Units[i]))
                stream.Append(' ');
            stream.Append(Units[i].Blank).Append(Units[i]);
        }

        return stream.Append(Tail).ToString();
    }

    private static HashSet<(string Before, string Word)> Joined(List<LexicalUnit> units)
    {
        var joined = new HashSet<(string, string)>();
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i].IsGlued)
                joined.Add((units[i - 1].Form, units[i].Form));
        }

        return joined;
    }

    // A rule that moves a word may leave it without a space; only words that came joined stay so.
    private bool IsGlued(LexicalUnit before, LexicalUnit word) =>
        word.Form.Length > 0
        && before.Form.Length > 0
        && word.IsGlued
        && char.IsLetterOrDigit(word.Form[0])
        && char.IsLetter(LastOf(before.Form))
        && !_joined.Contains((before.Form, word.Form));

    private static char LastOf(string form)
    {
        var tags = form.IndexOf('<', 1);
        return tags > 0 ? form[tags - 1] : form[^1];
    }

    private static int EndOf(string stream, int start)
    {
        for (var i = start + 1; i < stream.Length; i++)
        {
            if (stream[i] == '\\')
                i++;
            else if (stream[i] == '$')
                return i;
        }

        throw new FormatException("A lexical unit does not end.");
    }
}
