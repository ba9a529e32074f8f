using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Localization.Articles;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Translates a batch. In: files. Out: their editions, an index of them, and what became of each. One bad
/// article does not stop the others; one for which a provider was busy or away is tried once more at the end. Reading,
/// translating and writing overlap, with few articles under way at a time: a batch of any length takes the same memory,
/// and a huge article holds up no other.</summary>
/// <param name="provider">Translates what neither memory nor a rule can.</param>
/// <param name="memory">Keeps what the provider answered.</param>
/// <param name="editions">Where the editions go.</param>
/// <param name="time">Says how long it took.</param>
/// <param name="ledger">Records the run; null for none.</param>
/// <param name="review">Has what people wrote on the review desk, which has precedence; null for none.</param>
public sealed class BatchTranslator(
    ITranslationProvider provider,
    ITranslationMemory memory,
    EditionFolder editions,
    TimeProvider time,
    IRunLedger? ledger = null,
    IReviewStore? review = null
)
{
    /// <summary>How many articles wait between two stages.</summary>
    private const int Waiting = 8;

    private readonly ArticleFormats _formats = new();

    /// <summary>How many articles are translated at a time: while one waits for the engine others go on.</summary>
    private static int UnderWay => Math.Max(8, Environment.ProcessorCount * 2);

    /// <summary>Translates the batch and writes its editions.</summary>
    /// <param name="settings">What to translate.</param>
    /// <param name="observer">Hears how it goes on.</param>
    /// <param name="cancellationToken">Stops it at once; what was answered is kept.</param>
    /// <exception cref="OutputException">The output folder cannot be written at all.</exception>
    public Task<BatchSummary> RunAsync(
        BatchSettings settings,
        IBatchObserver observer,
        CancellationToken cancellationToken
    ) => RunAsync(settings, observer, new BatchStop(CancellationToken.None, cancellationToken));

    /// <summary>Translates the batch and writes its editions.</summary>
    /// <param name="settings">What to translate.</param>
    /// <param name="observer">Hears how it goes on.</param>
    /// <param name="stop">Ends it before its time.</param>
    /// <exception cref="OutputException">The output folder cannot be written at all.</exception>
    public async Task<BatchSummary> RunAsync(BatchSettings settings, IBatchObserver observer, BatchStop stop)
    {
        var start = time.GetTimestamp();
        stop.Now.ThrowIfCancellationRequested();
        editions.Prepare();
        var record = new BatchRecord(
            ledger,
            settings,
            editions,
            new Fingerprints(settings, provider, memory, editions, review)
        );
        observer.Begun(record.Run, settings.Files.Count);
        var slugs = editions.Names(settings.Files, record.Name);
        var outcomes = new ArticleOutcome?[settings.Files.Count];

        var owed = new ConcurrentQueue<ReadFile>();
        await PassAsync(
            ArticleTranslator.For(settings, provider, memory, time, review),
            (next, now) => ReadAsync(settings, slugs, record, next, End, stop.Soon, now),
            file =>
            {
                if (file.IsOwed)
                    owed.Enqueue(file.Source with { Article = null });
                else
                    Write(file, settings, record, End);
            }
        );
        if (!owed.IsEmpty)
            await PassAsync(
                ArticleTranslator.For(settings, provider, memory, time, review, isLast: true),
                (next, now) => ReadAgainAsync(settings, owed, next, stop.Soon, now),
                file => Write(file, settings, record, End)
            );

        ImmutableArray<ArticleOutcome> done = [.. outcomes.OfType<ArticleOutcome>()];
        try
        {
            editions.WriteIndex(done);
        }
        catch (OutputException) when (done.Any(o => o.Error is OutputException))
        {
            // The disk is full for the index too: the reason is said with the articles.
        }

        if (!stop.Soon.IsCancellationRequested)
            record.Finish();
        return new BatchSummary(done, time.GetElapsedTime(start))
        {
            Run = record.Run,
            Stopped = done.Length < outcomes.Length,
            Gone = record.Gone(),
        };

        async Task PassAsync(
            ArticleTranslator translator,
            Func<ChannelWriter<ReadFile>, CancellationToken, Task> reading,
            Action<TranslatedFile> end
        )
        {
            using var fault = CancellationTokenSource.CreateLinkedTokenSource(stop.Now);
            var read = Channel.CreateBounded<ReadFile>(Waiting);
            var translated = Channel.CreateBounded<TranslatedFile>(Waiting);
            await Stages.RunAsync(
                fault,
                reading(read.Writer, fault.Token),
                Stages.ManyAsync(
                    UnderWay,
                    read.Reader,
                    translated.Writer,
                    (file, token) => TranslateAsync(file, translator, observer, token),
                    fault.Token
                ),
                Stages.ManyAsync(Environment.ProcessorCount, translated.Reader, end, fault.Token)
            );
        }

        void End(int index, ArticleOutcome outcome)
        {
            observer.Finished(outcome);
            outcomes[index] = settings.KeepArticles ? outcome : outcome with { Article = null };
        }
    }

    private async Task ReadAsync(
        BatchSettings settings,
        string[] slugs,
        BatchRecord record,
        ChannelWriter<ReadFile> next,
        Action<int, ArticleOutcome> end,
        CancellationToken soon,
        CancellationToken now
    )
    {
        await Task.Yield();
        for (var i = 0; i < slugs.Length && !soon.IsCancellationRequested; i++)
        {
            now.ThrowIfCancellationRequested();
            var file = settings.Files[i];
            var fingerprint = record.Fingerprint(file, slugs[i]);
            if (record.Unchanged(file, fingerprint) is { } digest)
            {
                end(i, record.Skip(file, digest));
                continue;
            }

            await next.WriteAsync(Read(new ReadFile(i, file, slugs[i], fingerprint, null, null), settings), now);
        }

        next.Complete();
    }

    private async Task ReadAgainAsync(
        BatchSettings settings,
        IEnumerable<ReadFile> files,
        ChannelWriter<ReadFile> next,
        CancellationToken soon,
        CancellationToken now
    )
    {
        await Task.Yield();
        foreach (var file in files.OrderBy(f => f.Index).TakeWhile(_ => !soon.IsCancellationRequested))
            await next.WriteAsync(Read(file, settings), now);
        next.Complete();
    }

    private ReadFile Read(ReadFile file, BatchSettings settings)
    {
        try
        {
            return file with { Article = _formats.Read(file.File, settings.Reading) with { Name = file.Name } };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return file with
            {
                Error = ArticleInputs.IsUnreadableName(file.File)
                    ? new ArticleFormatException(exception, "article-name", file.File)
                    : SegmentFault.OfArticle(file.File, exception),
            };
        }
    }

    private static async Task<TranslatedFile> TranslateAsync(
        ReadFile file,
        ArticleTranslator translator,
        IBatchObserver observer,
        CancellationToken cancellationToken
    )
    {
        if (file.Article is null)
            return new TranslatedFile(file, null, file.Error);
        var progress = new ArticleProgress(file.File, observer);
        try
        {
            var article = await translator.TranslateAsync(file.Article, progress, cancellationToken);
            return new TranslatedFile(file, article, null) { IsOwed = progress.IsOwed };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new TranslatedFile(file, null, SegmentFault.OfArticle(file.File, exception))
            {
                IsOwed = exception is ProviderOverloadException,
            };
        }
    }

    private void Write(TranslatedFile file, BatchSettings settings, BatchRecord record, Action<int, ArticleOutcome> end)
    {
        var (source, article) = (file.Source, file.Article);
        var outcome = new ArticleOutcome(source.File, article, file.Error);
        try
        {
            if (article is not null)
                outcome = outcome.With(editions.Write(article, record.Untouched(source.File)));
            else if (NothingToTranslate.In(file.Error))
            {
                outcome = outcome with { Error = null, Digest = ArticleDigest.Nothing(source.Name, source.File) };
                outcome = outcome.With(editions.Copy(source.Name, settings.To, source.File));
            }

            record.Record(outcome, file.Source.Fingerprint);
        }
        catch (Exception exception)
        {
            outcome = new ArticleOutcome(source.File, null, SegmentFault.OfArticle(source.File, exception));
        }

        end(file.Source.Index, outcome);
    }

    private sealed record ReadFile(
        int Index,
        string File,
        string Name,
        string Fingerprint,
        Article? Article,
        LocalizationException? Error
    );

    private sealed record TranslatedFile(ReadFile Source, TranslatedArticle? Article, LocalizationException? Error)
    {
        /// <summary>Whether a provider that was busy or away may yet answer.</summary>
        public bool IsOwed { get; init; }
    }
}
