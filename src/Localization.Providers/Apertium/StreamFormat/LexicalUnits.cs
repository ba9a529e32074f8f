using System.Text;

namespace Localization.Providers.Apertium.StreamFormat;

/// <summary>The units of one text between two stages, and what stands behind the last.</summary>
internal sealed class LexicalUnits(List<LexicalUnit> units, string tail)
{
    public List<LexicalUnit> Units { get; } = units;

    /// <summary>What stands behind the last unit.</summary>
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
        foreach (var unit in Units)
            stream.Append(unit.Blank).Append(unit);
        return stream.Append(Tail).ToString();
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
