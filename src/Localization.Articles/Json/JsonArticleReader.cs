using System.Text;
using System.Text.Json;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Finds what is to be translated in JSON.</summary>
internal sealed class JsonArticleReader(EmbeddedText fields, string document)
{
    // The name that each level of nesting stands under: an array's strings are its name's.
    private readonly Stack<string> _names = new();
    private bool _hasHeadline;

    /// <summary>Reads the document.</summary>
    /// <exception cref="ArticleFormatException">It is no JSON (<c>article-json</c>).</exception>
    public void Read(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var places = Places(bytes);
        try
        {
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
                        name = reader.TokenType == JsonTokenType.StartArray ? name : "";
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        _names.Pop();
                        name = _names.TryPeek(out var above) ? above : "";
                        break;
                    case JsonTokenType.String:
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

        if (JsonNames.RoleOf(name) is not { } role)
            return;
        var text = EncodedText.Json(document, start, end);
        if (IsAddress(text.Text))
            return;
        if (role == BlockRole.Paragraph && EmbeddedText.LooksLikeHtml(text.Text))
        {
            fields.AddHtml(text, EmbeddedEscape.Json);
            return;
        }

        var isLater = role == BlockRole.Headline && _hasHeadline;
        fields.AddPlain(
            text,
            isLater ? BlockRole.Heading : role,
            role == BlockRole.Headline
                ? isLater
                    ? 2
                    : 1
                : role == BlockRole.Heading
                    ? 2
                    : 0,
            EmbeddedEscape.Json
        );
        _hasHeadline |= role == BlockRole.Headline;
    }

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
