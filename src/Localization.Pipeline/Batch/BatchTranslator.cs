using System.Collections.Immutable;
using System.Threading.Channels;
using Localization.Articles;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Translates a batch. In: files. Out: their editions, an index of them, and what became of each. One bad
/// article does not stop the others. Reading, translating and writing overlap, with few articles under way at a time: a
/// batch of any length takes the same memory, and a huge article holds up no other.</summary>
/// <param name="provider">Translates what neither memory nor a rule can.</param>
/// <param name="memory">Keeps what the provider answered.</param>
/// <param name="editions">Where the editions go.</param>
/// <param name="time">Says how long it took.</param>
/// <param name="ledger">Records the run; null for none.</param>
/// <param name="review">Has what people wrote on the review desk, which stands; null for none.</param>
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
        var translator = ArticleTranslator.For(settings, provider, memory, time, review);
        var slugs = editions.Names(settings.Files, record.Name);
        var outcomes = new ArticleOutcome?[settings.Files.Count];

        using var fault = CancellationTokenSource.CreateLinkedTokenSource(stop.Now);
        var read = Channel.CreateBounded<ReadFile>(Waiting);
        var translated = Channel.CreateBounded<TranslatedFile>(Waiting);
        await Stages.RunAsync(
            fault,
            ReadAsync(settings, slugs, record, read.Writer, End, stop.Soon, fault.Token),
            Stages.ManyAsync(
                UnderWay,
                read.Reader,
                translated.Writer,
                (file, token) => TranslateAsync(file, translator, observer, token),
                fault.Token
            ),
            Stages.ManyAsync(
                Environment.ProcessorCount,
                translated.Reader,
                file => Write(file, settings, record, End),
                fault.Token
            )
        );

        ImmutableArray<ArticleOutcome> done = [.. outcomes.OfType<ArticleOutcome>()];
        editions.WriteIndex(done);
        if (!stop.Soon.IsCancellationRequested)
            record.Finish();
        return new BatchSummary(done, time.GetElapsedTime(start))
        {
            Run = record.Run,
            Stopped = done.Length < outcomes.Length,
            Gone = record.Gone(),
        };

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

            Article? article = null;
            LocalizationException? error = null;
            try
            {
                article = _formats.Read(file, settings.Reading) with { Name = slugs[i] };
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                error = ArticleInputs.IsUnreadableName(file)
                    ? new ArticleFormatException(exception, "article-name", file)
                    : SegmentFault.OfArticle(file, exception);
            }

            await next.WriteAsync(new ReadFile(i, file, slugs[i], fingerprint, article, error), now);
        }

        next.Complete();
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
        try
        {
            return new TranslatedFile(
                file,
                await translator.TranslateAsync(
                    file.Article,
                    new ArticleProgress(file.File, observer),
                    cancellationToken
                ),
                null
            );
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new TranslatedFile(file, null, SegmentFault.OfArticle(file.File, exception));
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

    private sealed record TranslatedFile(ReadFile Source, TranslatedArticle? Article, LocalizationException? Error);
}
