using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff;

/// <summary>Reads texts whose codes are the file's own markup, annotations included, so that they are written as they
/// stood.</summary>
public sealed class XliffMarkup : XliffContent
{
    private readonly string _xml;

    private XliffMarkup(string xml, bool preserve)
        : base(preserve) => _xml = xml;

    /// <summary>The text of an element.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="element">The element with its place (<see cref="PlacedXml"/>).</param>
    /// <param name="preserve">Whether white space is text.</param>
    public static InlineText Read(string xml, XElement element, bool preserve)
    {
        var content = new XliffMarkup(xml, preserve);
        content.Content(element);
        return content.Text;
    }

    /// <inheritdoc/>
    protected override bool IsKept(XElement element) =>
        element.Value("translate") == "no" && !element.Is("sm") || element.Value("mtype") == "protected";

    // XLIFF 2.1 §4.7.3.1: what is between sm and em with translate="no" is not translated, as in a mrk.
    /// <inheritdoc/>
    protected override XElement? KeptEnd(XElement element) =>
        element.Is("sm") && element.Value("translate") == "no" && element.Value("id") is { } id
            ? element.ElementsAfterSelf().FirstOrDefault(e => e.Is("em") && e.Value("startRef") == id)
            : null;

    /// <inheritdoc/>
    protected override void Element(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        switch (element.Name.LocalName)
        {
            case "mrk" when !PlacedXml.PlaceOf(element).IsOneTag:
                Span(element);
                break;
            case "sm":
                Add(InlineCodeKind.Start, element, Id(element));
                break;
            case "em" when element.Value("startRef") is { } partner:
                Add(InlineCodeKind.End, element, partner);
                break;
            // What has no content or no partner here is one code.
            case "pc" or "g" when PlacedXml.PlaceOf(element).IsOneTag:
            case "sc" when element.Value("isolated") == "yes":
            case "ec" when !element.Has("startRef"):
                Placeholder(element, element);
                break;
            default:
                base.Element(element);
                break;
        }
    }

    /// <inheritdoc/>
    protected override string Data(XElement element, XElement last, InlineCodeKind kind)
    {
        var (place, end) = (PlacedXml.PlaceOf(element), PlacedXml.PlaceOf(last).End);
        var isSpan = element.Is("pc", "g", "mrk");
        return kind switch
        {
            InlineCodeKind.Start when isSpan => _xml[place.Start..place.Content],
            InlineCodeKind.End when isSpan => _xml[place.Close..place.End],
            _ => _xml[place.Start..end],
        };
    }
}
