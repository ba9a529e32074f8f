using System.Text;
using System.Text.Json;

namespace Localization.Articles.Markup;

/// <summary>A text that is encoded in a document, and where each of its characters is there.</summary>
/// <param name="Text">The text.</param>
/// <param name="Places">The index in the document of each character, and after the last.</param>
internal sealed record EncodedText(string Text, IReadOnlyList<int> Places)
{
    /// <summary>Characters that represent themselves, as in a section of character data.</summary>
    public static EncodedText Plain(string document, int start, int end) =>
        new(document[start..end], [.. Enumerable.Range(start, end - start + 1)]);

    /// <summary>Text of XML, with its references.</summary>
    public static EncodedText Xml(string document, int start, int end) =>
        Read(
            document,
            start,
            end,
            static (document, at, end) =>
            {
                var semicolon = document[at] == '&' ? document.IndexOf(';', at, end - at) : -1;
                return semicolon < 0
                    ? (document[at].ToString(), 1)
                    : (System.Net.WebUtility.HtmlDecode(document[at..(semicolon + 1)]), semicolon + 1 - at);
            }
        );

    /// <summary>A string of JSON, without its quotation marks (RFC 8259 §7).</summary>
    public static EncodedText Json(string document, int start, int end) =>
        Read(
            document,
            start,
            end,
            static (document, at, _) =>
            {
                if (document[at] != '\\')
                    return (document[at].ToString(), 1);
                var length = document[at + 1] == 'u' ? 6 : 2;

                // Half of a pair is not a string of its own: both are read at once.
                if (
                    length == 6
                    && at + 12 <= document.Length
                    && char.IsHighSurrogate((char)Convert.ToInt32(document.Substring(at + 2, 4), 16))
                    && document[at + 6] == '\\'
                )
                    length = 12;
                return (Unescape(document.Substring(at, length)), length);
            }
        );

    private static string Unescape(string json)
    {
        try
        {
            return JsonSerializer.Deserialize($"\"{json}\"", MarkupJson.Default.String)!;
        }
        catch (JsonException)
        {
            return new string('\uFFFD', 1);
        }
    }

    private static EncodedText Read(
        string document,
        int start,
        int end,
        Func<string, int, int, (string Text, int Length)> next
    )
    {
        var text = new StringBuilder();
        var places = new List<int>();
        for (var at = start; at < end; )
        {
            var (piece, length) = next(document, at, end);
            foreach (var c in piece)
            {
                text.Append(c);
                places.Add(at);
            }

            at += length;
        }

        places.Add(end);
        return new(text.ToString(), places);
    }
}
