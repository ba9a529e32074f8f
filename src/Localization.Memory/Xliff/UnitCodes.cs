using System.Globalization;
using System.Xml;
using Localization.Model;

namespace Localization.Memory.Xliff;

/// <summary>The codes of one unit: ids that are names of XML, the same in source and target, and the data of
/// them.</summary>
internal sealed class UnitCodes
{
    private readonly Dictionary<string, string> _data = [];
    private readonly Dictionary<string, string> _ids = [];
    private readonly string _core = "urn:oasis:names:tc:xliff:document:2.0";

    public UnitCodes(InlineText source, InlineText target)
    {
        foreach (var code in source.Codes.Concat(target.Codes))
        {
            _data.TryAdd(code.Data, Name("d", _data.Count));
            _ids.TryAdd(code.Id, Name("c", _ids.Count));
        }
    }

    /// <summary>Writes <c>originalData</c>, where there are codes.</summary>
    public void WriteData(XmlWriter writer)
    {
        if (_data.Count == 0)
            return;
        writer.WriteStartElement("originalData", _core);
        foreach (var (content, id) in _data)
        {
            writer.WriteStartElement("data", _core);
            writer.WriteAttributeString("id", id);
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(XmlCharacters.Clean(content));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes a code of a text.</summary>
    public void Write(XmlWriter writer, InlineText text, int index)
    {
        var code = text.Codes[index];
        var isAlone = code.Kind != InlineCodeKind.Placeholder && !HasPartner(text, index);
        writer.WriteStartElement(
            code.Kind switch
            {
                InlineCodeKind.Start => "sc",
                InlineCodeKind.End => "ec",
                _ => "ph",
            },
            _core
        );
        writer.WriteAttributeString(code.Kind == InlineCodeKind.End && !isAlone ? "startRef" : "id", _ids[code.Id]);
        if (isAlone)
            writer.WriteAttributeString("isolated", "yes");
        writer.WriteAttributeString("dataRef", _data[code.Data]);
        writer.WriteEndElement();
    }

    private static bool HasPartner(InlineText text, int index)
    {
        var code = text.Codes[index];
        var kind = code.Kind == InlineCodeKind.Start ? InlineCodeKind.End : InlineCodeKind.Start;
        var places = Enumerable
            .Range(0, text.Codes.Length)
            .Where(i => text.Codes[i].Kind == kind && text.Codes[i].Id == code.Id);
        return code.Kind == InlineCodeKind.Start ? places.Any(i => i > index) : places.Any(i => i < index);
    }

    private static string Name(string letter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}{number + 1}");
}
