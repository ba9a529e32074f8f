using System.Collections.Immutable;
using Localization.Model;
using Localization.Pipeline;

namespace Localization.Review;

/// <summary>What leaves the desk, and what comes back to it. In: an article. Out: its editions as the desk has it; from
/// an edited file: the changes that somebody made to it elsewhere.</summary>
public sealed class Publishing(DeskSettings settings, TermsInForce terms, ReviewDesk desk)
{
    /// <summary>The largest file that is taken back, in bytes.</summary>
    public const int LargestUpload = 32 * 1024 * 1024;

    /// <summary>The editions that can be fetched.</summary>
    public static readonly ImmutableArray<string> Downloads =
    [
        "source",
        "html",
        "page",
        "docx",
        "xliff",
        "xliff1",
        "tmx",
        "markdown",
        "json",
        "epub",
    ];

    /// <summary>Writes an article's editions into the output folder.</summary>
    /// <returns>Where they are.</returns>
    /// <exception cref="LocalizationException">The source file is gone or has changed, or one cannot be
    /// written.</exception>
    public ImmutableArray<string> Rebuild(ReviewArticle article)
    {
        var folder = settings.Editions(EditionCatalog.Default);
        var translated = Read(article);
        var edited = folder.Write(translated).Edited.ToDictionary(e => e.File, e => e.Beside);
        return [.. folder.Paths(translated).Select(p => edited.GetValueOrDefault(p, p))];
    }

    /// <summary>One edition of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="edition">One of <see cref="Downloads"/>.</param>
    /// <returns>The name of the file and what it holds.</returns>
    public (string FileName, byte[] Content) Download(ReviewArticle article, string edition)
    {
        var translated = Read(article);
        var folder = settings.Editions([edition]);
        return (Path.GetFileName(folder.Paths(translated).Single()), folder.Contents(translated).Single());
    }

    /// <summary>Takes back a document or XLIFF file that somebody edited.</summary>
    /// <param name="article">The article from which it was handed out.</param>
    /// <param name="fileName">Its name, for its ending.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="author">Who edited it.</param>
    /// <returns>How many segments changed, and those whose codes were damaged.</returns>
    /// <exception cref="LocalizationException">It cannot be read.</exception>
    public (int Changed, ImmutableArray<DamagedSegment> Damaged) Import(
        ReviewArticle article,
        string fileName,
        byte[] content,
        string author
    )
    {
        // Nothing of the name but a known ending reaches the file system.
        var extension =
            Path.GetExtension(fileName).ToLowerInvariant() is ".docx" ? ".docx"
            : Path.GetExtension(fileName).ToLowerInvariant() is ".xlf" or ".xliff" ? ".xlf"
            : throw new SettingsException("import-format", fileName);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            File.WriteAllBytes(path, content);
            var imported = EditedFile.Read(path, all: false, author);
            return (Take(article, imported.Entries, author), imported.Damaged);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private int Take(ReviewArticle article, ImmutableArray<MemoryEntry> entries, string author)
    {
        var free = desk.Segments(article.Id)
            .GroupBy(s => s.Segment.Source.Text)
            .ToDictionary(g => g.Key, g => new Queue<ReviewSegment>(g));
        var changes = new List<(ReviewSegment, InlineText, SegmentState)>();
        foreach (var entry in entries)
        {
            if (free.TryGetValue(entry.Source.Text, out var queue) && queue.TryDequeue(out var segment))
                changes.Add((segment, entry.Target, entry.State));
        }

        return desk.Import(changes, author).Count(s => !s.IsConflict);
    }

    private TranslatedArticle Read(ReviewArticle article) =>
        ReviewedArticle.Read(article, desk.Segments(article.Id), terms.Check, settings.Batch.Reading);
}
