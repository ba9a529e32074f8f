using System.Buffers;
using System.Text;

namespace Localization.Editions.Html;

/// <summary>Writes HTML. Whatever comes from an article passes <see cref="Text"/> or an attribute's value, which are
/// encoded; names of elements and attributes are always this program's own.</summary>
/// <param name="isXml">Whether it is XHTML, where an element without content closes itself.</param>
/// <param name="output">Where to write; null where it is kept.</param>
internal sealed class HtmlBuilder(bool isXml = false, Stream? output = null)
{
    private static readonly string[] Void = ["br", "hr", "img", "link", "meta"];

    // Marks of HTML, and control characters: HTML has no such characters (HTML Standard §13.2.3.5).
    private static readonly SearchValues<char> Encoded = SearchValues.Create([
        .. "&<>\"'",
        .. Enumerable
            .Range(0, 0xA0)
            .Select(c => (char)c)
            .Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
    ]);

    /// <summary>How many characters are kept before they are encoded.</summary>
    private const int PartLength = 16_384;

    private readonly StringBuilder _html = new();
    private readonly List<byte[]> _spilled = [];

    private long _length;

    /// <summary>How many bytes are kept at most. More of them are only counted as <see cref="IsCut"/>.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>Whether there was more than is kept, and so nothing is.</summary>
    public bool IsCut => _length > Most;

    /// <summary>Whether it shows a picture.</summary>
    public bool HasPictures { get; private set; }

    /// <summary>Opens an element. Attributes without a value (null) are left out.</summary>
    public HtmlBuilder Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        HasPictures |= element == "img";
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(name).Append("=\"");
            Encode(value);
            _html.Append('"');
        }

        _html.Append(isXml && Void.Contains(element) ? "/>" : ">");
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlBuilder Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        return Spill();
    }

    /// <summary>Adds text.</summary>
    public HtmlBuilder Text(ReadOnlySpan<char> text)
    {
        Encode(text);
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public HtmlBuilder Element(
        string element,
        string text,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    ) => Open(element, attributes).Text(text).Close(element);

    /// <summary>Ends a line of the file.</summary>
    public HtmlBuilder Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>Adds this program's own HTML.</summary>
    public HtmlBuilder Trusted(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Moves what another builder has here: a long article's page must not be held twice.</summary>
    public HtmlBuilder Take(HtmlBuilder other)
    {
        HasPictures |= other.HasPictures;
        Spill(0);
        other.Spill(0);
        foreach (var part in other._spilled)
            Keep(part);
        other._spilled.Clear();
        return this;
    }

    /// <summary>The page as UTF-8.</summary>
    public byte[] ToBytes()
    {
        Spill(0);
        var (bytes, length) = (new byte[_spilled.Sum(p => p.Length)], 0);
        foreach (var part in _spilled)
        {
            part.CopyTo(bytes, length);
            length += part.Length;
        }

        return bytes;
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(ToBytes());

    /// <summary>Writes what is left to the output.</summary>
    public void Flush() => Spill(0);

    // What is long waits as UTF-8, half the size.
    private HtmlBuilder Spill(int limit = PartLength)
    {
        if (_html.Length > limit)
        {
            Keep(Encoding.UTF8.GetBytes(_html.ToString()));
            _html.Clear();
        }

        return this;
    }

    private void Keep(byte[] part)
    {
        _length += part.Length;
        if (output is not null)
            output.Write(part);
        else if (IsCut)
            _spilled.Clear();
        else
            _spilled.Add(part);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        for (int length; (length = text.IndexOfAny(Encoded)) >= 0; text = text[(length + 1)..])
        {
            _html
                .Append(text[..length])
                .Append(
                    text[length] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '"' => "&quot;",
                        '\'' => "&#39;",
                        _ => "\uFFFD",
                    }
                );
        }

        _html.Append(text);
    }
}
