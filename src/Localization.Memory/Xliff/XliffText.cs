using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Localization.Memory.Tmx;
using Localization.Model;

namespace Localization.Memory.Xliff;

/// <summary>Reads a <c>source</c> or <c>target</c> with the codes of XLIFF 2.x (§4.2.3) and 1.2. Annotations
/// (<c>mrk</c>) are left out, their text is kept.</summary>
/// <param name="data">What the codes of the unit represent, by its id.</param>
internal sealed class XliffText(IReadOnlyDictionary<string, string> data)
{
    /// <summary>How deep elements may be nested.</summary>
    private const int Deepest = 32;

    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];

    /// <summary>The text.</summary>
    /// <exception cref="BrokenEntryException">It is nested too deep.</exception>
    public InlineText Read(XElement element)
    {
        Content(element, 0);
        return new InlineText(_text.ToString(), [.. _codes]);
    }

    private void Content(XElement parent, int depth)
    {
        if (depth > Deepest)
            throw new BrokenEntryException("tmx-deep", parent.Name.LocalName);
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
                _text.Append(text.Value);
            else if (node is XElement element)
                Element(element, depth);
        }
    }

    private void Element(XElement element, int depth)
    {
        var id = Of(element, "id") ?? Of(element, "rid") ?? "";
        switch (element.Name.LocalName)
        {
            case "pc" or "g":
                Add(InlineCodeKind.Start, id, Data(element, "dataRefStart"));
                Content(element, depth + 1);
                Add(InlineCodeKind.End, id, Data(element, "dataRefEnd"));
                break;
            case "sc":
                Add(InlineCodeKind.Start, id, Data(element, "dataRef"));
                break;
            case "ec":
                Add(InlineCodeKind.End, Of(element, "startRef") ?? id, Data(element, "dataRef"));
                break;
            case "bx" or "bpt":
                Add(InlineCodeKind.Start, Of(element, "rid") ?? id, element.Value);
                break;
            case "ex" or "ept":
                Add(InlineCodeKind.End, Of(element, "rid") ?? id, element.Value);
                break;
            case "it":
                Add(Of(element, "pos") == "close" ? InlineCodeKind.End : InlineCodeKind.Start, id, element.Value);
                break;
            case "ph":
                Add(
                    InlineCodeKind.Placeholder,
                    id,
                    Of(element, "dataRef") is null ? element.Value : Data(element, "dataRef")
                );
                break;
            case "x":
                Add(InlineCodeKind.Placeholder, id, "");
                break;
            case "cp":
                if (
                    int.TryParse(Of(element, "hex"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
                    && Rune.IsValid(code)
                )
                    _text.Append(new Rune(code));
                break;
            default:
                Content(element, depth + 1);
                break;
        }
    }

    private string Data(XElement element, string reference) =>
        Of(element, reference) is { } id ? data.GetValueOrDefault(id, "") : "";

    private static string? Of(XElement element, string attribute) => element.Attribute(attribute)?.Value;

    private void Add(InlineCodeKind kind, string id, string content) =>
        _codes.Add(new InlineCode(_text.Length, kind, id, content));
}
