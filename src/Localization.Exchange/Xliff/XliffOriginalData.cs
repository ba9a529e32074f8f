using System.Globalization;
using System.Text;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff;

/// <summary>Reads texts whose codes are what they represent in the document that was translated: the unit's original
/// data (XLIFF 2.1 §4.2.2.11), the content of codes of 1.2. Annotations are left out, their text is kept, and so is
/// every space.</summary>
public sealed class XliffOriginalData : XliffContent
{
    private readonly IReadOnlyDictionary<string, string> _data;

    // What people wrote is compared with what was handed out: every space counts.
    private XliffOriginalData(IReadOnlyDictionary<string, string> data)
        : base(preserve: true) => _data = data;

    /// <summary>The data of a unit, by its id.</summary>
    public static IReadOnlyDictionary<string, string> Of(XElement unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Elements(unit.Name.Namespace + "originalData")
            .Elements()
            .GroupBy(d => d.Value("id") ?? "")
            .ToDictionary(g => g.Key, g => g.First().Value);
    }

    /// <summary>The text of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="data">The data of its unit.</param>
    public static InlineText Read(XElement element, IReadOnlyDictionary<string, string> data)
    {
        var content = new XliffOriginalData(data);
        content.Content(element);
        return content.Text;
    }

    /// <inheritdoc/>
    protected override void Element(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        switch (element.Name.LocalName)
        {
            case "it":
                Add(element.Value("pos") == "close" ? InlineCodeKind.End : InlineCodeKind.Start, element, Id(element));
                break;
            case "ph" or "x" or "pc" or "g" or "sc" or "ec" or "bx" or "ex" or "bpt" or "ept":
                base.Element(element);
                break;
            case "cp":
                if (
                    int.TryParse(
                        element.Value("hex"),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture,
                        out var code
                    ) && Rune.IsValid(code)
                )
                    Append(new Rune(code).ToString());
                break;
            default:
                Content(element);
                break;
        }
    }

    /// <inheritdoc/>
    protected override string Data(XElement element, XElement last, InlineCodeKind kind)
    {
        var reference = (element.Name.LocalName, kind) switch
        {
            ("pc", InlineCodeKind.Start) => "dataRefStart",
            ("pc", _) => "dataRefEnd",
            ("g", _) => null,
            ("sc" or "ec" or "ph", _) => "dataRef",
            _ => null,
        };
        if (reference is not null && element.Value(reference) is { } id)
            return _data.GetValueOrDefault(id, "");
        return element.Is("pc", "g", "sc", "ec") ? "" : element.Value;
    }
}
