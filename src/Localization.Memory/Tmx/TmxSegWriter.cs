using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Localization.Memory.Tmx;

/// <summary>Writes a text as <c>seg</c> (TMX 1.4b §3.3.1, level 2): a span is <c>bpt</c> and <c>ept</c>, a code whose
/// partner is elsewhere <c>it</c>, any other <c>ph</c>, unless the code was another element of TMX.</summary>
internal static class TmxSegWriter
{
    public static void Write(XmlWriter writer, InlineText text)
    {
        writer.WriteStartElement("seg");
        var partners = Partners(text);
        var spans = Spans(text, partners);
        var at = 0;
        for (var i = 0; i < text.Codes.Length; i++)
        {
            var code = text.Codes[i];
            writer.WriteString(XmlCharacters.Clean(text.Text[at..code.Position]));
            at = code.Position;
            if (!spans[i])
                Write(writer, code, i, partners[i]);
            else if (code.Kind == InlineCodeKind.Start)
                Start(writer, TmxCodeElement.Read(code)!);
            else
                writer.WriteEndElement();
        }

        writer.WriteString(XmlCharacters.Clean(text.Text[at..]));
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, InlineCode code, int index, int partner)
    {
        var isolated = code.Kind != InlineCodeKind.Placeholder && partner < 0;
        var name =
            isolated ? "it"
            : code.Kind == InlineCodeKind.Start ? "bpt"
            : code.Kind == InlineCodeKind.End ? "ept"
            : "ph";
        var kept =
            TmxCodeElement.Read(code) is { } known
            && (known.Name == name || (name, known.Name.LocalName) == ("ph", "ut"))
                ? known
                : null;
        writer.WriteStartElement(kept?.Name.LocalName ?? name);
        if (isolated)
            writer.WriteAttributeString("pos", code.Kind == InlineCodeKind.Start ? "begin" : "end");
        else if (code.Kind != InlineCodeKind.Placeholder)
            writer.WriteAttributeString("i", (Math.Min(index, partner) + 1).ToString(CultureInfo.InvariantCulture));
        if (isolated || code.Kind != InlineCodeKind.End)
        {
            writer.WriteAttributeString("x", XmlCharacters.Clean(code.Id));
            var type = kept?.Attribute("type")?.Value ?? TmxCodeTypes.Of(code.Type);
            if (type is not null && kept?.Name != "ut")
                writer.WriteAttributeString("type", type);
            if (kept?.Attribute("assoc") is { } side)
                writer.WriteAttributeString("assoc", side.Value);
        }

        if (kept is null)
            writer.WriteString(XmlCharacters.Clean(code.Data));
        else
        {
            foreach (var node in kept.Nodes())
                node.WriteTo(writer);
        }

        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, XElement element)
    {
        writer.WriteStartElement(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
            writer.WriteAttributeString(attribute.Name.LocalName, attribute.Value);
    }

    // Which codes are tags of an element around text, as hi is. Elements are nested; pairs that cross others are not.
    private static bool[] Spans(InlineText text, int[] partners)
    {
        var spans = new bool[partners.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            if (partners[i] > i && TmxCodeElement.Read(text.Codes[i])?.Name == "hi" && IsNested(partners, i))
                spans[i] = spans[partners[i]] = true;
        }

        return spans;
    }

    private static bool IsNested(int[] partners, int start)
    {
        for (var i = start + 1; i < partners[start]; i++)
        {
            if (partners[i] >= 0 && (partners[i] < start || partners[i] > partners[start]))
                return false;
        }

        return true;
    }

    private static int[] Partners(InlineText text)
    {
        var partners = new int[text.Codes.Length];
        Array.Fill(partners, -1);
        for (var i = 0; i < partners.Length; i++)
        {
            if (text.Codes[i].Kind != InlineCodeKind.Start)
                continue;
            for (var j = i + 1; j < partners.Length && partners[i] < 0; j++)
            {
                if (partners[j] < 0 && text.Codes[j].Kind == InlineCodeKind.End && text.Codes[j].Id == text.Codes[i].Id)
                    (partners[i], partners[j]) = (j, i);
            }
        }

        return partners;
    }
}
