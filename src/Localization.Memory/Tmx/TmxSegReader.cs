using System.Globalization;
using System.Text;
using System.Xml;
using Localization.Model;

namespace Localization.Memory.Tmx;

/// <summary>Reads a <c>seg</c> (TMX 1.4b §3.3.1) with the codes of levels 1 and 2. What stands in a <c>sub</c> stays
/// part of the code around it; <c>hi</c> is a span without markup of its own.</summary>
internal sealed class TmxSegReader(TmxText text)
{
    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];
    private readonly Dictionary<string, string> _open = [];
    private int _number;

    /// <summary>Reads the element that <paramref name="reader"/> stands on, and moves after it.</summary>
    /// <exception cref="BrokenEntryException">A code is closed that was not opened, or the other way round.</exception>
    public InlineText Read(XmlReader reader)
    {
        Content(reader, 0);
        if (_open.Count > 0)
            throw new BrokenEntryException("tmx-code-open", _open.Keys.First());
        return new InlineText(_text.ToString(), [.. _codes]);
    }

    private void Content(XmlReader reader, int depth)
    {
        TmxText.CheckDepth(reader, depth);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                Code(reader, depth);
            else
                text.Append(reader, _text);
        }

        reader.Read();
    }

    private void Code(XmlReader reader, int depth)
    {
        var x = reader.GetAttribute("x");
        var i = reader.GetAttribute("i");
        switch (reader.LocalName)
        {
            case "bpt":
                var id = x ?? i ?? throw new BrokenEntryException("tmx-code-number", "bpt");
                if (!_open.TryAdd(i ?? id, id))
                    throw new BrokenEntryException("tmx-code-open", i);
                Add(InlineCodeKind.Start, id, Data(reader));
                break;
            case "ept":
                if (i is null || !_open.Remove(i, out var opened))
                    throw new BrokenEntryException("tmx-code-close", i);
                Add(InlineCodeKind.End, opened, Data(reader));
                break;
            case "it":
                var kind = reader.GetAttribute("pos") is "end" or "End" ? InlineCodeKind.End : InlineCodeKind.Start;
                Add(kind, x ?? Next(), Data(reader));
                break;
            case "ph" or "ut":
                Add(InlineCodeKind.Placeholder, x ?? Next(), Data(reader));
                break;
            case "hi":
                var span = x ?? Next();
                Add(InlineCodeKind.Start, span, "");
                Content(reader, depth + 1);
                Add(InlineCodeKind.End, span, "");
                break;
            default:
                throw new BrokenEntryException("tmx-code-unknown", reader.LocalName);
        }
    }

    private string Data(XmlReader reader) => text.Read(reader);

    private void Add(InlineCodeKind kind, string id, string data) =>
        _codes.Add(new InlineCode(_text.Length, kind, id, data));

    private string Next() => "t" + (++_number).ToString(CultureInfo.InvariantCulture);
}
