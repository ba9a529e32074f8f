using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Localization.Editions.Json;

/// <summary>The article as JSON, with everything that is known of it: for programs.</summary>
public sealed class JsonEdition : IEditionWriter
{
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
        return
        [
            .. JsonSerializer.SerializeToUtf8Bytes(Content(article), EditionJson.Readable.ArticleContent),
            (byte)'\n',
        ];
    }

    private static ArticleContent Content(TranslatedArticle article) =>
        new(
            article.Article.Name,
            article.Article.Format,
            article.SourceLanguage.Value,
            article.TargetLanguage.Value,
            article.Provider,
            Some(ArticleTitles.Source(article)),
            Some(ArticleTitles.Target(article)),
            Some(article.Article.Metadata.Author),
            article.Article.Metadata.Published?.ToString("O", CultureInfo.InvariantCulture),
            Some(article.Article.Metadata.SiteName),
            article.Article.Blocks.Where(b => b.IsTranslatable).Select(b => Content(b, article.SegmentsOf(b)))
        );

    private static BlockContent Content(Block block, IEnumerable<TranslatedSegment> segments) =>
        new(Name(block.Role), block.Level > 0 ? block.Level : null, block.Line, segments.Select(Content));

    private static SegmentContent Content(TranslatedSegment segment) =>
        new(
            segment.Segment.Source.Text,
            segment.Target.Text,
            Some(segment.Segment.Before),
            Some(segment.Segment.After),
            Some(segment.Segment.Source.Codes, Content),
            Some(segment.Target.Codes, Content),
            Name(segment.State),
            Name(
                segment.Origin == SegmentOrigin.Memory && segment.Match is null ? SegmentOrigin.Engine : segment.Origin
            ),
            Some(segment.Author),
            segment.Author.Length > 0 ? segment.Changed?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : null,
            segment.Risk,
            segment.Confidence is { } confidence ? Math.Round(confidence, 4) : null,
            Some(segment.Terms, Content),
            Some(segment.UnsureTerms, o => new UnsureContent(o.Term.Source, o.Start, o.Length)),
            Some(segment.Issues, i => new IssueContent(i.Code, Name(i.Severity), i.Arguments))
        );

    private static TermContent Content(VerifiedTerm term) =>
        new(
            term.Occurrence.Term.Source,
            term.Occurrence.Term.Target,
            term.Occurrence.Start,
            term.Occurrence.Length,
            Name(term.Outcome),
            term.TargetStart,
            term.TargetLength
        );

    private static CodeContent Content(InlineCode code) => new(code.Position, Name(code.Kind), code.Id, code.Data);

    private static string? Some(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static IEnumerable<TContent>? Some<T, TContent>(ImmutableArray<T> values, Func<T, TContent> content) =>
        values.IsEmpty ? null : values.Select(content);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
