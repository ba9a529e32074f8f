using System.Globalization;
using System.Text;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff;

/// <summary>Reads the content of a <c>source</c> or <c>target</c>: the codes of XLIFF 2.1 §4.2.3 and of XLIFF 1.2 §2.3,
/// and the annotations around text.</summary>
/// <param name="preserve">Whether white space is text.</param>
public abstract class XliffContent(bool preserve)
{
    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];
    private int _anonymous;

    /// <summary>How white space is read in an element (XML 1.0 §2.10).</summary>
    /// <param name="element">The element.</param>
    /// <param name="inherited">How it is read in the element around it.</param>
    public static bool Preserves(XElement element, bool inherited)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Attribute(XNamespace.Xml + "space")?.Value switch
        {
            "preserve" => true,
            "default" => false,
            _ => inherited,
        };
    }

    /// <summary>The text that was read.</summary>
    protected InlineText Text => new(_text.ToString(), [.. _codes]);

    /// <summary>Reads what is in an element.</summary>
    protected void Content(XElement parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        for (var node = parent.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XText text)
                Append(text.Value);
            else if (node is not XElement element)
                continue;
            else if (IsKept(element))
                Placeholder(element, element);
            else if (KeptEnd(element) is { } end)
            {
                Placeholder(element, end);
                node = end;
            }
            else
                Element(element);
        }
    }

    /// <summary>Reads an element that is in the text.</summary>
    protected virtual void Element(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        switch (element.Name.LocalName)
        {
            case "pc" or "g":
                Span(element);
                break;
            case "sc" or "bx" or "bpt":
                Add(InlineCodeKind.Start, element, Pair(element));
                break;
            case "ec" or "ex" or "ept":
                Add(InlineCodeKind.End, element, Pair(element));
                break;
            default:
                Placeholder(element, element);
                break;
        }
    }

    /// <summary>Whether an element with all that it holds is one code, as it is not translated.</summary>
    protected virtual bool IsKept(XElement element) => false;

    /// <summary>The element at which a stretch ends that begins with an element and is not translated.</summary>
    protected virtual XElement? KeptEnd(XElement element) => null;

    /// <summary>What the part of an element represents.</summary>
    /// <param name="element">The element, or the first of those that are one code.</param>
    /// <param name="last">The last of those that are one code; the same for a single one.</param>
    /// <param name="kind">Which part of it.</param>
    protected abstract string Data(XElement element, XElement last, InlineCodeKind kind);

    /// <summary>Adds a code that opens, the content, and a code that closes.</summary>
    protected void Span(XElement element)
    {
        var id = Id(element);
        Add(InlineCodeKind.Start, element, id);
        Content(element);
        Add(InlineCodeKind.End, element, id);
    }

    /// <summary>Adds a code for elements with all that they hold.</summary>
    protected void Placeholder(XElement first, XElement last) =>
        Add(
            new InlineCode(
                _text.Length,
                InlineCodeKind.Placeholder,
                Id(first),
                Data(first, last, InlineCodeKind.Placeholder)
            ),
            XliffCodeTypes.Of(first)
        );

    /// <summary>Adds a code.</summary>
    protected void Add(InlineCodeKind kind, XElement element, string id) =>
        Add(new InlineCode(_text.Length, kind, id, Data(element, element, kind)), XliffCodeTypes.Of(element));

    /// <summary>The id of an element; one of its own where it has none.</summary>
    protected string Id(XElement element) =>
        element.Value("id") ?? element.Value("rid") ?? string.Create(CultureInfo.InvariantCulture, $"_{++_anonymous}");

    /// <summary>Adds characters.</summary>
    protected void Append(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            // XML 1.0 §2.10: where white space is not to be kept, line ends are those of the file, not of the text.
            if (preserve || !char.IsWhiteSpace(c) || c is '\u00A0' or '\u202F')
                _text.Append(c);
            else if (_text.Length == 0 || _text[^1] != ' ' || (_codes.Count > 0 && _codes[^1].Position == _text.Length))
                _text.Append(' ');
        }
    }

    // The id that both sides of a pair share: a side may be an element of its own.
    private string Pair(XElement element) => element.Value("startRef") ?? element.Value("rid") ?? Id(element);

    // An end that has its own element is of the type of its start.
    private void Add(InlineCode code, InlineCodeType type)
    {
        var start = _codes.FindIndex(c => c.Kind == InlineCodeKind.Start && c.Id == code.Id);
        _codes.Add(code with { Type = code.Kind == InlineCodeKind.End && start >= 0 ? _codes[start].Type : type });
    }
}
