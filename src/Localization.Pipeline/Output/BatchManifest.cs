using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Localization.Editions.Html;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Output;

/// <summary>The list of a batch for programs: <c>manifest.json</c>.</summary>
internal static class BatchManifest
{
    /// <summary>The name of the file to write.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Writes the list. The same articles give the same bytes.</summary>
    public static byte[] Write(
        ImmutableArray<(string File, BatchArticle Article)> articles,
        ImmutableArray<BookOutcome> books
    )
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteStartArray("articles");
            foreach (var (file, article) in articles)
                Write(writer, file, article);
            writer.WriteEndArray();
            if (!books.IsEmpty)
                Write(writer, books);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<BookOutcome> books)
    {
        writer.WriteStartArray("books");
        foreach (var book in books)
        {
            writer.WriteStartObject();
            writer.WriteString("file", book.File.Replace('\\', '/'));
            if (book.Link is { } link)
                writer.WriteString("path", link.Path);
            if (book.Error is { } error)
                writer.WriteString("failure", error.Message);
            Documents("untranslated", book.Untranslated);
            Documents("earlier", book.Earlier);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        void Documents(string name, ImmutableArray<string> documents)
        {
            writer.WriteStartArray(name);
            foreach (var document in documents)
                writer.WriteStringValue(document);
            writer.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter writer, string file, BatchArticle article)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.Replace('\\', '/'));
        writer.WriteString("name", article.Name);
        writer.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(article.State.ToString()));
        writer.WriteString("sourceTitle", article.SourceTitle);
        Some("targetTitle", article.TargetTitle);
        Some("sourceLanguage", article.SourceLanguage?.Value);
        Some("targetLanguage", article.TargetLanguage?.Value);
        Some("published", article.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Some("section", article.Section);
        Some("failure", article.Failure);
        if (article.Counts is { } counts)
        {
            writer.WriteNumber("words", article.Words);
            writer.WriteNumber("segments", counts.Segments);
            writer.WriteNumber("reused", article.Reused);
            writer.WriteNumber("untranslated", counts.Untranslated);
            writer.WriteNumber("terms", counts.Terms);
            writer.WriteNumber("termsKept", counts.TermsKept);
            writer.WriteNumber("issues", counts.Issues);
        }

        writer.WriteStartArray("editions");
        foreach (var edition in article.Editions)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(edition.Kind.ToString()));
            writer.WriteString("path", edition.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Some(string name, string? value)
        {
            if (value is not null)
                writer.WriteString(name, value);
        }
    }
}
