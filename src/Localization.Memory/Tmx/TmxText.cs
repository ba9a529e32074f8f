using System.Text;
using System.Xml;

namespace Localization.Memory.Tmx;

/// <summary>Reads character data of one entry, which may not be longer than any real one.</summary>
internal sealed class TmxText
{
    /// <summary>How many characters an entry may have, all together.</summary>
    public const int Longest = 1_000_000;

    /// <summary>How deep elements may be nested in a segment.</summary>
    private const int Deepest = 32;

    private readonly char[] _buffer = new char[4096];
    private int _length;

    /// <summary>Refuses what is nested too deep.</summary>
    public static void CheckDepth(XmlReader reader, int depth)
    {
        if (depth > Deepest)
            throw new BrokenEntryException("tmx-deep", reader.LocalName);
    }

    /// <summary>Appends the node that the reader stands on, if it is text, and moves after it.</summary>
    public void Append(XmlReader reader, StringBuilder to)
    {
        if (
            reader.NodeType
            is XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace
        )
        {
            int read;
            while ((read = reader.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
            {
                if ((_length += read) > Longest)
                    throw new BrokenEntryException("tmx-long", Longest);
                to.Append(_buffer, 0, read);
            }
        }

        reader.Read();
    }

    /// <summary>All text in the element that the reader stands on; moves after it.</summary>
    public string Read(XmlReader reader)
    {
        var content = new StringBuilder();
        Read(reader, content, 0);
        return content.ToString();
    }

    private void Read(XmlReader reader, StringBuilder to, int depth)
    {
        CheckDepth(reader, depth);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                Read(reader, to, depth + 1);
            else
                Append(reader, to);
        }

        reader.Read();
    }
}
