using System.Globalization;
using System.Xml;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff;

/// <summary>The inline codes of one unit of XLIFF 2.1: their ids, which source and target share, and the data of
/// them (§4.2.3, §4.7.2).</summary>
public sealed class UnitCodes
{
    private const string Core = Xliff2Document.Namespace20;
    private readonly Dictionary<string, string> _data = [];
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<string, InlineCode> _known = [];

    /// <summary>The codes of a unit's texts.</summary>
    /// <param name="texts">The texts: sources before their translations.</param>
    public UnitCodes(IEnumerable<InlineText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var code in texts.SelectMany(t => t.Codes))
        {
            if (code.Data.Length > 0)
                _data.TryAdd(code.Data, Name("d", _data.Count));
            _ids.TryAdd(code.Id, Name("c", _ids.Count));

            // A translation may have lost what its codes are: the source comes first.
            if (code.Kind != InlineCodeKind.End)
                _known.TryAdd(code.Id, code);
        }
    }

    /// <summary>Writes <c>originalData</c>, where there are codes that represent something.</summary>
    public void WriteData(XmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_data.Count == 0)
            return;
        writer.WriteStartElement("originalData", Core);
        foreach (var (content, id) in _data)
        {
            writer.WriteStartElement("data", Core);
            writer.WriteAttributeString("id", id);
            writer.WriteString(XmlCharacters.Clean(content));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes a text with its codes: <c>pc</c> where a span opens and closes in it and nests, <c>sc</c> and
    /// <c>ec</c> where it does not, <c>ph</c> for what is alone.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="unit">All texts of the same side of the unit: a span may end in a later segment.</param>
    public void Write(XmlWriter writer, InlineText text, IReadOnlyList<InlineText> unit)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unit);
        var partners = Partners(text);
        var at = 0;
        for (var i = 0; i < text.Codes.Length; i++)
        {
            var code = text.Codes[i];
            writer.WriteString(XmlCharacters.Clean(text.Text[at..code.Position]));
            at = code.Position;
            if (partners[i] >= 0)
                Paired(writer, code, code.Kind == InlineCodeKind.Start ? text.Codes[partners[i]].Data : null);
            else
                Single(writer, code, code.Kind == InlineCodeKind.Placeholder || HasPartner(text, i, unit));
        }

        writer.WriteString(XmlCharacters.Clean(text.Text[at..]));
    }

    // The partner of each code that opens or closes a span within the text, properly nested; -1 for all others.
    private static int[] Partners(InlineText text)
    {
        var partners = Enumerable.Repeat(-1, text.Codes.Length).ToArray();
        var open = new Stack<int>();
        for (var i = 0; i < partners.Length; i++)
        {
            if (text.Codes[i].Kind == InlineCodeKind.Start)
                open.Push(i);
            else if (
                text.Codes[i].Kind == InlineCodeKind.End
                && open.TryPeek(out var start)
                && text.Codes[start].Id == text.Codes[i].Id
            )
                (partners[open.Pop()], partners[i]) = (i, start);
        }

        // A pair around one that crosses it does not nest either.
        for (var i = 0; i < partners.Length; i++)
        {
            if (
                partners[i] > i
                && Enumerable
                    .Range(i, partners[i] - i)
                    .Any(j => partners[j] < 0 && text.Codes[j].Kind != InlineCodeKind.Placeholder && j != i)
            )
                (partners[partners[i]], partners[i]) = (-1, -1);
        }

        return partners;
    }

    private void Paired(XmlWriter writer, InlineCode code, string? end)
    {
        if (end is null)
        {
            writer.WriteFullEndElement();
            return;
        }

        writer.WriteStartElement("pc", Core);
        writer.WriteAttributeString("id", _ids[code.Id]);
        CodeNames.Write(writer, _known.GetValueOrDefault(code.Id));
        Reference(writer, "dataRefEnd", end);
        Reference(writer, "dataRefStart", code.Data);
    }

    // A span opens before it closes, here or in another segment.
    private static bool HasPartner(InlineText text, int index, IReadOnlyList<InlineText> unit)
    {
        var code = text.Codes[index];
        var at = unit.TakeWhile(t => !ReferenceEquals(t, text)).Count();
        return code.Kind == InlineCodeKind.Start
            ? text.Codes.Skip(index + 1).Concat(unit.Skip(at + 1).SelectMany(t => t.Codes)).Any(Fits)
            : text.Codes.Take(index).Concat(unit.Take(at).SelectMany(t => t.Codes)).Any(Fits);

        bool Fits(InlineCode other) =>
            other.Id == code.Id && other.Kind is not InlineCodeKind.Placeholder && other.Kind != code.Kind;
    }

    private void Single(XmlWriter writer, InlineCode code, bool hasPartner)
    {
        writer.WriteStartElement(
            code.Kind switch
            {
                InlineCodeKind.Start => "sc",
                InlineCodeKind.End => "ec",
                _ => "ph",
            },
            Core
        );
        writer.WriteAttributeString(code.Kind == InlineCodeKind.End && hasPartner ? "startRef" : "id", _ids[code.Id]);
        if (!hasPartner)
            writer.WriteAttributeString("isolated", "yes");
        if (code.Kind != InlineCodeKind.End)
            CodeNames.Write(writer, _known.GetValueOrDefault(code.Id));
        Reference(writer, "dataRef", code.Data);
        writer.WriteEndElement();
    }

    private void Reference(XmlWriter writer, string attribute, string data)
    {
        if (data.Length > 0)
            writer.WriteAttributeString(attribute, _data[data]);
    }

    private static string Name(string letter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}{number + 1}");
}
