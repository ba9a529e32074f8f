using System.Globalization;
using System.Xml;
using Localization.Model;

namespace Localization.Memory.Tmx;

/// <summary>Writes a text as <c>seg</c> (TMX 1.4b §3.3.1, level 2): a span is <c>bpt</c> and <c>ept</c>, a code whose
/// partner is elsewhere <c>it</c>, any other <c>ph</c>.</summary>
internal static class TmxSegWriter
{
    public static void Write(XmlWriter writer, InlineText text)
    {
        writer.WriteStartElement("seg");
        var partners = Partners(text);
        var at = 0;
        for (var i = 0; i < text.Codes.Length; i++)
        {
            var code = text.Codes[i];
            writer.WriteString(XmlCharacters.Clean(text.Text[at..code.Position]));
            at = code.Position;
            Write(writer, code, i, partners[i]);
        }

        writer.WriteString(XmlCharacters.Clean(text.Text[at..]));
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, InlineCode code, int index, int partner)
    {
        var isolated = code.Kind != InlineCodeKind.Placeholder && partner < 0;
        writer.WriteStartElement(
            isolated
                ? "it"
                : code.Kind switch
                {
                    InlineCodeKind.Start => "bpt",
                    InlineCodeKind.End => "ept",
                    _ => "ph",
                }
        );
        if (isolated)
            writer.WriteAttributeString("pos", code.Kind == InlineCodeKind.Start ? "begin" : "end");
        else if (code.Kind != InlineCodeKind.Placeholder)
            writer.WriteAttributeString("i", (Math.Min(index, partner) + 1).ToString(CultureInfo.InvariantCulture));
        if (isolated || code.Kind != InlineCodeKind.End)
        {
            writer.WriteAttributeString("x", XmlCharacters.Clean(code.Id));
            if (TmxCodeTypes.Of(code.Type) is { } type)
                writer.WriteAttributeString("type", type);
        }

        writer.WriteString(XmlCharacters.Clean(code.Data));
        writer.WriteEndElement();
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
