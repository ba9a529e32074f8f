using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Batch;

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
        var record = await BatchRecord.BeginAsync(
            ledger,
            settings,
            editions,
            new Fingerprints(settings, provider, await memory.HumanVersionAsync(stop.Now), editions, review)
        );
        observer.Begun(record.Run, settings.Files.Count);
        var slugs = await editions.NamesAsync(settings.Files, record.NameAsync);
        var outcomes = new ArticleOutcome?[settings.Files.Count];

        var owed = new ConcurrentQueue<FileInProgress>();
        await PassAsync(
            Pipeline(isLast: false),
            ReadAsync,
            file =>
            {
                if (!file.Article.IsOwed)
                    return false;
                owed.Enqueue(file);
                return true;
            }
        );
        if (!owed.IsEmpty)
            await PassAsync(Pipeline(isLast: true), ReadAgainAsync, static _ => false);

        ImmutableArray<ArticleOutcome> done = [.. outcomes.OfType<ArticleOutcome>()];
        // Of a batch that was stopped, the books stay as they were.
        ImmutableArray<BookOutcome> books =
            done.Length < outcomes.Length ? [] : new BatchBooks(editions, settings).Write(done);
        done = BatchBooks.Linked(done, books);
        try
        {
            editions.WriteIndex(done, books);
        }
        catch (OutputException) when (done.Any(o => o.Error is OutputException))
        {
            // The disk is full for the index too: the reason is said with the articles.
        }

        if (!stop.Soon.IsCancellationRequested)
            await record.FinishAsync();
        return new BatchSummary(done, time.GetElapsedTime(start))
        {
            Run = record.Run,
            Stopped = done.Length < outcomes.Length,
            Gone = await record.GoneAsync(),
            Books = books,
        };

        ArticlePipeline Pipeline(bool isLast) =>
            ArticlePipeline.For(
                settings,
                provider,
                memory,
                time,
                review,
                isLast,
                new WriteStep(editions, record.UntouchedAsync)
            );

        async Task PassAsync(
            ArticlePipeline pipeline,
            Func<ArticlePipeline, ChannelWriter<FileInProgress>, CancellationToken, Task> reading,
            Func<FileInProgress, bool> comesAgain
        )
        {
            using var fault = CancellationTokenSource.CreateLinkedTokenSource(stop.Now);
            var read = Channel.CreateBounded<FileInProgress>(Waiting);
            var translated = Channel.CreateBounded<FileInProgress>(Waiting);
            await Stages.RunAsync(
                fault,
                reading(pipeline, read.Writer, fault.Token),
                Stages.ManyAsync(
                    UnderWay,
                    read.Reader,
                    translated.Writer,
                    (file, token) => file.ThroughAsync(a => pipeline.TranslateAsync(a, token)),
                    fault.Token
                ),
                Stages.ManyAsync(
                    Environment.ProcessorCount,
                    translated.Reader,
                    async (file, token) =>
                    {
                        if (!comesAgain(file))
                            End(file.Index, await WriteAsync(file, pipeline, token));
                    },
                    fault.Token
                )
            );
        }

        async Task ReadAsync(ArticlePipeline pipeline, ChannelWriter<FileInProgress> next, CancellationToken now)
        {
            await Task.Yield();
            for (var i = 0; i < slugs.Length && !stop.Soon.IsCancellationRequested; i++)
            {
                now.ThrowIfCancellationRequested();
                var file = settings.Files[i];
                var fingerprint = await record.FingerprintAsync(file, slugs[i], now);
                if (await record.UnchangedAsync(file, fingerprint) is { } digest)
                {
                    End(i, await record.SkipAsync(file, digest));
                    continue;
                }

                var article = new ArticleInProgress(file)
                {
                    Name = slugs[i],
                    Progress = new ObservedArticle(file, observer),
                };
                var begun = new FileInProgress(i, fingerprint, article);
                await next.WriteAsync(await begun.ThroughAsync(a => pipeline.ReadAsync(a, now)), now);
            }

            next.Complete();
        }

        async Task ReadAgainAsync(ArticlePipeline pipeline, ChannelWriter<FileInProgress> next, CancellationToken now)
        {
            await Task.Yield();
            foreach (var file in owed.OrderBy(f => f.Index).TakeWhile(_ => !stop.Soon.IsCancellationRequested))
                await next.WriteAsync(await file.Anew().ThroughAsync(a => pipeline.ReadAsync(a, now)), now);
            next.Complete();
        }

        async Task<ArticleOutcome> WriteAsync(FileInProgress file, ArticlePipeline pipeline, CancellationToken now)
        {
            var (path, name) = (file.Article.File, file.Article.Name);
            var written = await file.ThroughAsync(a => pipeline.WriteAsync(a, now));
            var outcome = new ArticleOutcome(
                path,
                written.Error is null ? written.Article.Translated : null,
                written.Error
            );
            try
            {
                if (written.Article.Written is { } files)
                    outcome = outcome.With(files);
                else if (NothingToTranslate.In(file.Error))
                {
                    outcome = outcome with { Error = null, Digest = ArticleDigest.Nothing(name, path) };
                    outcome = outcome.With(editions.Copy(name, settings.To, path));
                }

                await record.RecordAsync(outcome, file.Fingerprint);
                return outcome;
            }
            catch (Exception exception)
            {
                return new ArticleOutcome(path, null, SegmentFault.OfArticle(path, exception));
            }
        }

        void End(int index, ArticleOutcome outcome)
        {
            observer.Finished(outcome);
            outcomes[index] = settings.KeepArticles ? outcome : outcome with { Article = null };
        }
    }
}
