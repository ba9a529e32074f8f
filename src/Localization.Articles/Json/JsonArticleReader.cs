using System.Text;
using System.Text.Json;
using Localization.Articles.Embedded;
using Localization.Articles.Markup;

namespace Localization.Articles.Json;

/// <summary>Finds what is to be translated in JSON.</summary>
/// <param name="fields">Takes what is found.</param>
/// <param name="document">The document.</param>
/// <param name="textKeys">Names that hold text besides the usual.</param>
internal sealed class JsonArticleReader(EmbeddedText fields, string document, IEnumerable<string> textKeys)
{
    // The name that each level of nesting is under: an array's strings are its name's.
    private readonly Stack<string> _names = new();
    private readonly HashSet<string> _more = [.. textKeys.Select(JsonNames.Plain)];

    // Rich text of Contentful and its like has its words under "value".
    private readonly bool _isRichText = document.Contains("\"nodeType\"", StringComparison.Ordinal);

    // Quill keeps its words under "insert".
    private readonly bool _isDelta = document.Contains("\"ops\"", StringComparison.Ordinal);
    private readonly Stack<bool> _arrays = new();
    private bool _hasHeadline;

    private bool IsArray => _arrays.TryPeek(out var isArray) && isArray;

    /// <summary>Reads the document.</summary>
    /// <exception cref="ArticleFormatException">It is not JSON (<c>article-json</c>).</exception>
    public void Read(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var places = Places(bytes);
        try
        {
            var code = JsonCode.Find(bytes);
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = XmlTokens.Deepest });
            var name = "";
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        _names.Push(name);
                        _arrays.Push(reader.TokenType == JsonTokenType.StartArray);
                        name = reader.TokenType == JsonTokenType.StartArray ? name : "";
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        _names.Pop();
                        _arrays.Pop();
                        name = _names.TryPeek(out var above) ? above : "";
                        break;
                    case JsonTokenType.String when !code.Contains(reader.TokenStartIndex):
                        String(name, places[(int)reader.TokenStartIndex + 1], places[(int)reader.BytesConsumed - 1]);
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var (line, column) = exception is JsonException json
                ? (json.LineNumber + 1, json.BytePositionInLine + 1)
                : (1, 1);
            throw new ArticleFormatException(exception, "article-json", path, line ?? 1, column ?? 1);
        }

        fields.Finish();
    }

    private void String(string name, int start, int end)
    {
        if (JsonNames.IsLanguage(name))
        {
            if (LanguageTag.TryParse(document[start..end], out _))
                fields.AddLayout(start, end, SkeletonWriter.Language);
            return;
        }

        var text = EncodedText.Json(document, start, end);
        if (RoleOf(name, text.Text) is not { } role || IsAddress(text.Text))
            return;
        var isLater = role == BlockRole.Headline && _hasHeadline;
        var level = role switch
        {
            BlockRole.Headline => isLater ? 2 : 1,
            BlockRole.Heading => 2,
            BlockRole.ListItem => 1,
            _ => 0,
        };
        if (isLater)
            role = BlockRole.Heading;
        _hasHeadline |= role == BlockRole.Headline;
        if (
            (role == BlockRole.Paragraph && EmbeddedText.LooksLikeHtml(text.Text))
            || text.Text.Contains("</", StringComparison.Ordinal) && EmbeddedText.LooksLikeHtml(text.Text)
            || EmbeddedText.HasEntities(text.Text)
        )
            fields.AddHtml(text, EmbeddedEscape.Json, role, level);
        else
            fields.AddPlain(text, role, level, EmbeddedEscape.Json);
    }

    private BlockRole? RoleOf(string name, string text)
    {
        var plain = JsonNames.Plain(name);

        // WordPress keeps the text of a field under "rendered": what it is, the field says.
        if (plain == "rendered" && _names.TryPeek(out var field) && JsonNames.RoleOf(field) is { } own)
            return own;
        if (JsonNames.RoleOf(name) is { } role)
            return role;
        if (plain == "items" && IsArray)
            return LooksLikeText(text) ? BlockRole.ListItem : null;
        if (plain == "value" && _isRichText)
            return LooksLikeText(text) ? BlockRole.Paragraph : null;
        if (plain == "insert" && _isDelta)
            return text.Any(char.IsLetter) ? BlockRole.Paragraph : null;
        return _more.Contains(plain) ? BlockRole.Paragraph : null;
    }

    // A name of a thing, such as an id, is one word in small letters or has figures in it.
    private static bool LooksLikeText(string text) =>
        text.Any(char.IsLetter)
        && (
            text.Trim().Contains(' ', StringComparison.Ordinal)
            || (char.IsUpper(text[0]) && text.Skip(1).All(c => char.IsLower(c) || char.IsPunctuation(c)))
        );

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && !text.Contains(' ', StringComparison.Ordinal);

    // The reader counts bytes, the document characters.
    private int[] Places(byte[] bytes)
    {
        var places = new int[bytes.Length + 1];
        var at = 0;
        for (var i = 0; i < document.Length; )
        {
            var length = char.IsHighSurrogate(document[i]) && i + 1 < document.Length ? 2 : 1;
            var size = Encoding.UTF8.GetByteCount(document.AsSpan(i, length));
            Array.Fill(places, i, at, size);
            at += size;
            i += length;
        }

        places[at] = document.Length;
        return places;
    }
}
