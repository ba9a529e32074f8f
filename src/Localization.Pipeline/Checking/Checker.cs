using System.Collections.Immutable;
using System.Globalization;
using Localization.Editions.Docx;
using Localization.Exchange;
using Localization.Memory;
using Localization.Memory.Tmx;
using Localization.Memory.Xliff;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;
using Localization.Quality;
using Localization.Quality.Risk;

namespace Localization.Pipeline.Checking;

/// <summary>Checks translations: of articles, as memory and provider give them, and of files that hold both languages
/// (XLIFF, TMX, our documents for review). In: files. Out: their segments with all that is wrong, consistency over the
/// batch included.</summary>
/// <param name="settings">Languages, terms, what is checked.</param>
/// <param name="articles">Translates the articles.</param>
public sealed class Checker(BatchSettings settings, Func<string, CancellationToken, Task<TranslatedArticle>> articles)
{
    private readonly QualityChecks _checks = new(settings.Quality);
    private readonly SegmentCheck _segment = new(settings);

    /// <summary>A checker whose articles are translated by a provider, reusing what the memory has.</summary>
    public static Checker For(
        BatchSettings settings,
        ITranslationProvider provider,
        ITranslationMemory memory,
        TimeProvider time
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        var pipeline = ArticlePipeline.For(settings, provider, memory, time);
        return new Checker(
            settings,
            async (file, token) =>
            {
                var read = await pipeline.ReadAsync(new ArticleInProgress(file), token);
                return (await pipeline.TranslateAsync(read, token)).Translated!;
            }
        );
    }

    /// <summary>Checks files.</summary>
    public async Task<CheckedBatch> CheckAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var segments = ImmutableArray.CreateBuilder<CheckedSegment>();
        var failures = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var skipped = new List<SkippedEntry>();
                segments.AddRange(await FileAsync(file, skipped.Add, cancellationToken));
                if (skipped is [var first, ..])
                    failures.Add((file, Message(file, first, skipped.Count)));
            }
            catch (LocalizationException exception)
            {
                failures.Add((file, exception.Message));
            }
        }

        return new CheckedBatch([.. files], Together(segments), failures.ToImmutable());
    }

    // A memory of many languages has many such entries.
    private static string Message(string file, SkippedEntry first, int count) =>
        ErrorMessages.Format(
            "entries-not-checked",
            CultureInfo.CurrentUICulture,
            [file, new Count(count), first.Line, first.Reason]
        );

    private async Task<IEnumerable<CheckedSegment>> FileAsync(
        string file,
        Action<SkippedEntry> skipped,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(file))
            throw new ArticleFormatException("article-missing", file);
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".tmx":
                using (var input = File.OpenRead(file))
                    return
                    [
                        .. TmxReader
                            .Read(input, file, new TmxLanguages(settings.From, settings.To), skipped)
                            .Select((e, i) => Bilingual(file, i + 1, e.Source, e.Target)),
                    ];
            case var _ when XliffFiles.Matches(file):
                using (var input = File.OpenRead(file))
                    return Xliff(file, XliffReader.ReadFile(input, file), (s, _) => s.Target);
            case ".docx" when Edited(file) is { Xliff: null } recognized:
                return [.. recognized.Segments.Select(s => Bilingual(file, s.Number, s.Source, s.Target))];
            case ".docx" when Edited(file) is { Xliff: { } xliff } edited:
                return Xliff(
                    file,
                    XliffReader.ReadFile(new MemoryStream(xliff), file),
                    (s, number) => edited.Target(number, s.Source, s.Target) ?? InlineText.Empty
                );
            default:
                var article = await articles(file, cancellationToken);
                return
                [
                    .. article.Segments.Select(
                        (s, i) =>
                            new CheckedSegment(
                                file,
                                i + 1,
                                article.Article.Blocks[s.Segment.Block].Line,
                                QualityPair.Of(s, article.SourceLanguage, article.TargetLanguage),
                                s.Issues
                            )
                            {
                                Risk = s.Risk,
                            }
                    ),
                ];
        }
    }

    private static EditedDocx? Edited(string file)
    {
        try
        {
            return EditedDocx.Read(file, File.ReadAllBytes(file));
        }
        catch (ArticleFormatException)
        {
            // A document that came from elsewhere is an article.
            return null;
        }
    }

    private IEnumerable<CheckedSegment> Xliff(
        string file,
        XliffFile content,
        Func<XliffSegment, int, InlineText> target
    ) =>
        [
            .. content
                .Segments.Select((s, i) => (Segment: s, Number: i + 1))
                .Where(s => s.Segment.Source.Text.Any(char.IsLetterOrDigit))
                .Select(s => Bilingual(file, s.Number, s.Segment.Source, target(s.Segment, s.Number))),
        ];

    private CheckedSegment Bilingual(string file, int number, InlineText source, InlineText target)
    {
        var found = _segment.Check(source, target, BlockRole.Paragraph);
        var pair = new QualityPair(source, target, settings.From, settings.To)
        {
            SourceTerms = [.. found.Terms.Select(t => new TextSpan(t.Occurrence.Start, t.Occurrence.Length))],
        };
        return new CheckedSegment(file, number, number, pair, found.Issues);
    }

    private ImmutableArray<CheckedSegment> Together(IReadOnlyList<CheckedSegment> segments)
    {
        var batch = _checks.CheckBatch([.. segments.Select(s => s.Pair)]);
        return
        [
            .. segments
                .Select(
                    (s, i) =>
                        batch.TryGetValue(i, out var more) ? s with { Issues = [.. s.Issues, .. New(s, more)] } : s
                )
                .Select(s => s with { Risk = Math.Max(s.Risk, SegmentRisk.Of(s.Issues, settings.Quality.Risk)) }),
        ];

        // An article's own words were checked when it was translated.
        static IEnumerable<QualityIssue> New(CheckedSegment segment, ImmutableArray<QualityIssue> more) =>
            more.Where(m => !segment.Issues.Any(i => i.Code == m.Code && i.Target == m.Target));
    }
}
