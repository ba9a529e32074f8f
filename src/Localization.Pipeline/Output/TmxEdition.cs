using Localization.Memory;
using Localization.Memory.Tmx;

namespace Localization.Pipeline.Output;

/// <summary>The article's segments as TMX 1.4b for other tools' memories.</summary>
public sealed class TmxEdition : IEditionWriter
{
    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return $"{article.Article.Name}.tmx";
    }

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var output = new MemoryStream();
        TmxWriter.Write(
            output,
            article.Segments.Where(s => s.State > SegmentState.Initial).Select(s => Entry(article, s)),
            article.SourceLanguage
        );
        return output.ToArray();
    }

    private static MemoryEntry Entry(TranslatedArticle article, TranslatedSegment segment)
    {
        var (source, target) = (segment.Segment.Source, segment.Target);
        var isPersons = segment.Match is not null || segment.Origin == SegmentOrigin.Document;
        return new MemoryEntry(
            EntryKey.Of(article.SourceLanguage, article.TargetLanguage, source, null, null),
            article.SourceLanguage,
            article.TargetLanguage,
            source,
            target,
            isPersons ? "" : article.Provider,
            article.Article.Name
        )
        {
            Origin = isPersons || segment.State > SegmentState.Translated ? MemoryOrigin.Human : MemoryOrigin.Provider,
            State = segment.State,
            Author = segment.Author,
            Changed = segment.Changed,
        };
    }
}
