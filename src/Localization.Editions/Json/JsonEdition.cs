using System.Text.Encodings.Web;
using System.Text.Json;

namespace Localization.Editions.Json;

/// <summary>The article as JSON, with everything that is known of it: for programs.</summary>
public sealed class JsonEdition : IEditionWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return $"{article.Article.Name}.json";
    }

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("name", article.Article.Name);
            writer.WriteString("format", article.Article.Format);
            writer.WriteString("sourceLanguage", article.SourceLanguage.Value);
            writer.WriteString("targetLanguage", article.TargetLanguage.Value);
            writer.WriteString("provider", article.Provider);
            Some(writer, "sourceTitle", ArticleTitles.Source(article));
            Some(writer, "targetTitle", ArticleTitles.Target(article));
            Some(writer, "author", article.Article.Metadata.Author);
            Some(
                writer,
                "published",
                article.Article.Metadata.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            );
            Some(writer, "siteName", article.Article.Metadata.SiteName);
            writer.WriteStartArray("blocks");
            foreach (var block in article.Article.Blocks.Where(b => b.IsTranslatable))
                Write(writer, block, article.SegmentsOf(block));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Block block, IEnumerable<TranslatedSegment> segments)
    {
        writer.WriteStartObject();
        writer.WriteString("role", Name(block.Role));
        if (block.Level > 0)
            writer.WriteNumber("level", block.Level);
        writer.WriteNumber("line", block.Line);
        writer.WriteStartArray("segments");
        foreach (var segment in segments)
            Write(writer, segment);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TranslatedSegment segment)
    {
        writer.WriteStartObject();
        writer.WriteString("source", segment.Segment.Source.Text);
        writer.WriteString("target", segment.Target.Text);
        Some(writer, "before", segment.Segment.Before);
        Some(writer, "after", segment.Segment.After);
        Codes(writer, "sourceCodes", segment.Segment.Source);
        Codes(writer, "targetCodes", segment.Target);
        writer.WriteString("state", Name(segment.State));
        writer.WriteString(
            "origin",
            Name(
                segment.Origin == SegmentOrigin.Memory && segment.Match is null ? SegmentOrigin.Engine : segment.Origin
            )
        );
        Some(writer, "author", segment.Author);
        if (segment.Author.Length > 0)
            Some(
                writer,
                "changed",
                segment.Changed?.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            );
        writer.WriteNumber("risk", segment.Risk);
        if (!segment.Terms.IsEmpty)
        {
            writer.WriteStartArray("terms");
            foreach (var term in segment.Terms)
                Write(writer, term);
            writer.WriteEndArray();
        }

        if (!segment.UnsureTerms.IsEmpty)
        {
            writer.WriteStartArray("unsureTerms");
            foreach (var unsure in segment.UnsureTerms)
            {
                writer.WriteStartObject();
                writer.WriteString("source", unsure.Term.Source);
                writer.WriteNumber("start", unsure.Start);
                writer.WriteNumber("length", unsure.Length);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (!segment.Issues.IsEmpty)
        {
            writer.WriteStartArray("issues");
            foreach (var issue in segment.Issues)
            {
                writer.WriteStartObject();
                writer.WriteString("code", issue.Code);
                writer.WriteString("severity", Name(issue.Severity));
                writer.WriteStartArray("arguments");
                foreach (var argument in issue.Arguments)
                    writer.WriteStringValue(argument);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, VerifiedTerm term)
    {
        writer.WriteStartObject();
        writer.WriteString("source", term.Occurrence.Term.Source);
        writer.WriteString("target", term.Occurrence.Term.Target);
        writer.WriteNumber("start", term.Occurrence.Start);
        writer.WriteNumber("length", term.Occurrence.Length);
        writer.WriteString("outcome", Name(term.Outcome));
        writer.WriteNumber("targetStart", term.TargetStart);
        writer.WriteNumber("targetLength", term.TargetLength);
        writer.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter writer, string name, InlineText text)
    {
        if (text.Codes.IsEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (var code in text.Codes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("position", code.Position);
            writer.WriteString("kind", Name(code.Kind));
            writer.WriteString("id", code.Id);
            writer.WriteString("data", code.Data);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Some(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            writer.WriteString(name, value);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
