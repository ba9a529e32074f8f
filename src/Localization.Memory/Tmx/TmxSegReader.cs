using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Localization.Memory.Tmx;

/// <summary>Reads a <c>seg</c> (TMX 1.4b §3.3.1) with the codes of levels 1 and 2. What is in a <c>sub</c> is part
/// of the code around it; <c>hi</c> is a span without markup of its own. What only TMX can say is kept with the code
/// and written again.</summary>
internal sealed class TmxSegReader
{
    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];
    private readonly Dictionary<string, (string Id, InlineCodeType Type)> _open = [];
    private int _number;

    /// <summary>Reads the element.</summary>
    /// <exception cref="BrokenEntryException">A code is closed that was not opened, or the other way round.</exception>
    public InlineText Read(XElement segment)
    {
        Content(segment);
        if (_open.Count > 0)
            throw new BrokenEntryException("tmx-code-open", _open.Keys.First());
        return new InlineText(_text.ToString(), [.. _codes]);
    }

    private void Content(XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XElement element)
                Code(element);
            else if (node is XText text)
                _text.Append(text.Value);
        }
    }

    private void Code(XElement element)
    {
        var x = element.Attribute("x")?.Value;
        var i = element.Attribute("i")?.Value;
        var type = TmxCodeTypes.Read(element.Attribute("type")?.Value);
        switch (element.Name.LocalName)
        {
            case "bpt":
                var id = x ?? i ?? throw new BrokenEntryException("tmx-code-number", "bpt");
                if (!_open.TryAdd(i ?? id, (id, type)))
                    throw new BrokenEntryException("tmx-code-open", i);
                Add(InlineCodeKind.Start, id, element, type);
                break;
            case "ept":
                if (i is null || !_open.Remove(i, out var opened))
                    throw new BrokenEntryException("tmx-code-close", i);
                Add(InlineCodeKind.End, opened.Id, element, opened.Type);
                break;
            case "it":
                var kind = element.Attribute("pos")?.Value is "end" or "End"
                    ? InlineCodeKind.End
                    : InlineCodeKind.Start;
                Add(kind, x ?? Next(), element, type);
                break;
            case "ph" or "ut":
                Add(InlineCodeKind.Placeholder, x ?? Next(), element, type);
                break;
            case "hi":
                var span = x ?? Next();
                var tag = new XElement("hi", element.Attributes());
                Add(InlineCodeKind.Start, span, tag, type);
                Content(element);
                Add(InlineCodeKind.End, span, tag, type);
                break;
            default:
                throw new BrokenEntryException("tmx-code-unknown", element.Name.LocalName);
        }
    }

    private void Add(InlineCodeKind kind, string id, XElement element, InlineCodeType type) =>
        _codes.Add(
            new InlineCode(_text.Length, kind, id, element.Value)
            {
                Type = type,
                Element = TmxCodeElement.Of(element, kind, type),
            }
        );

    private string Next() => "t" + (++_number).ToString(CultureInfo.InvariantCulture);
}
