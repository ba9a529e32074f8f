using System.Collections.Immutable;
using Localization.Exchange;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Import;
using Localization.Pipeline.Output;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>What leaves the desk, and what comes back to it. In: an article. Out: its editions as the desk has it; from
/// an edited file: the changes that somebody made to it elsewhere.</summary>
public sealed class Publishing(DeskSettings settings, TermsInForce terms, ReviewDesk desk, DeskGate gate)
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

    /// <summary>Writes an article's editions into the output folder, and the book that it is a chapter of.</summary>
    /// <returns>Where they are, and what is wrong with the book.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="LocalizationException">The source file is gone or has changed, or one cannot be
    /// written.</exception>
    public async Task<RebuiltEditions> RebuildAsync(DeskUser user, ReviewArticle article)
    {
        await gate.DemandAsync(user, DeskRight.Publish);
        var folder = settings.Editions(EditionCatalog.Default);
        var translated = await ReadAsync(article);
        var edited = folder.Write(translated).Edited.ToDictionary(e => e.File, e => e.Beside);
        ImmutableArray<string> paths = [.. folder.Paths(translated).Select(p => edited.GetValueOrDefault(p, p))];
        return ReviewedBook.Write(folder, article) is { } book
            ? new RebuiltEditions(paths.Add(book.Path), book.Errors)
            : new RebuiltEditions(paths, []);
    }

    /// <summary>One edition of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="edition">One of <see cref="Downloads"/>.</param>
    /// <returns>The name of the file and what it holds.</returns>
    public async Task<(string FileName, byte[] Content)> DownloadAsync(ReviewArticle article, string edition)
    {
        var translated = await ReadAsync(article);
        var folder = settings.Editions([edition]);
        return (Path.GetFileName(folder.Paths(translated).Single()), folder.Contents(translated).Single());
    }

    /// <summary>Reads a document or XLIFF file that somebody edited, and compares it with what stands.</summary>
    /// <param name="user">Who edited it.</param>
    /// <param name="article">The article from which it was handed out.</param>
    /// <param name="fileName">Its name, for its ending.</param>
    /// <param name="content">What it holds.</param>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="LocalizationException">It cannot be read.</exception>
    public async Task<DeskFile> CompareAsync(DeskUser user, ReviewArticle article, string fileName, byte[] content)
    {
        await gate.DemandAsync(user, DeskRight.Import);
        if (!XliffFiles.Matches(fileName) && !fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException("import-format", fileName);
        // Nothing of a name from outside reaches the file system.
        var file = EditedFile.Read(Path.GetFileName(fileName), content, all: false, user.Name);
        return new DeskFile(
            await DeskImport.PlanAsync(file, await desk.SegmentsAsync(article.Id), desk.HistoryAsync),
            file.Damaged
        );
    }

    /// <summary>Takes what a file has changed and nobody else has.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskResult> TakeAsync(DeskUser user, DeskFile file) =>
        await desk.ImportAsync(user, file.Plan.Changes);

    private async Task<TranslatedArticle> ReadAsync(ReviewArticle article) =>
        ReviewedArticle.Read(article, await desk.SegmentsAsync(article.Id), terms.Check, settings.Batch.Reading);
}

/// <summary>The editions that the desk wrote.</summary>
/// <param name="Paths">Where they are.</param>
/// <param name="Errors">What is wrong with the book that the article is in, such as chapters without a
/// translation.</param>
public sealed record RebuiltEditions(ImmutableArray<string> Paths, ImmutableArray<string> Errors);

/// <summary>A file that came back, compared with the desk.</summary>
/// <param name="Plan">What it would do.</param>
/// <param name="Damaged">The segments whose codes were damaged: they are not taken.</param>
public sealed record DeskFile(ImportPlan Plan, ImmutableArray<DamagedSegment> Damaged);
