using System.Runtime.ExceptionServices;
using Hangfire;
using Localization.Hangfire.Batches;
using Localization.Pipeline.Batch;

namespace Localization.Hangfire.Work;

/// <summary>Translates the open articles of a shard into the memory. It may run any number of times, at once or after a
/// crash: what is done is passed over, and content keys are claimed before anything is asked.</summary>
/// <param name="articles">The articles.</param>
/// <param name="translators">Translate into the memory.</param>
/// <param name="troubled">Hears what went wrong.</param>
/// <param name="time">Measures how long an article takes.</param>
/// <param name="soon">Stops between two articles.</param>
/// <param name="now">Lets go of the article under way; what was answered of it is kept.</param>
internal sealed class ShardJob(
    ShardArticles articles,
    BatchTranslators translators,
    Action<string> troubled,
    TimeProvider time,
    CancellationToken soon,
    CancellationToken now
)
{
    /// <summary>How often a worker may die over an article before the article is to blame.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Runs a shard.</summary>
    /// <param name="queue">The provider's queue, in which it comes again after a failure.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="first">Its first article.</param>
    /// <param name="last">Its last.</param>
    /// <param name="cancellationToken">Says that the job goes back into its queue.</param>
    [Queue("{0}")]
    [JobDisplayName("{0}: batch {1}, articles {2}–{3}")]
    [AutomaticRetry(
        Attempts = 10,
        DelaysInSeconds = [1, 2, 5, 10, 30, 60],
        OnAttemptsExceeded = AttemptsExceededAction.Fail
    )]
    public async Task RunAsync(string queue, long batch, long first, long last, CancellationToken cancellationToken)
    {
        QueueTelemetry.Shards.Add(1);
        try
        {
            await FinishAsync(batch, first, last, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            troubled(exception.Message);
            throw;
        }
        finally
        {
            QueueTelemetry.Shards.Add(-1);
        }
    }

    private async Task FinishAsync(long batch, long first, long last, CancellationToken cancellationToken)
    {
        if (await articles.SettingsAsync(batch) is not { } settings)
            return;

        // What was done may be open again: only when nothing is found is the shard at its end.
        while (await articles.OpenAsync(batch, first, last) is [_, ..] open)
            await GoThroughAsync(batch, settings, open, cancellationToken);
    }

    private async Task GoThroughAsync(
        long batch,
        string settings,
        IReadOnlyList<long> open,
        CancellationToken cancellationToken
    )
    {
        Exception? again = null;
        foreach (var id in open)
        {
            if (soon.IsCancellationRequested)
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
            var translator = await translators.OfAsync(batch, settings, now);
            if (await articles.BeginAsync(id) is { } article)
                again = await TranslateAsync(article, translator) ?? again;
        }

        // The shard comes again for what is open; what was done stays done.
        if (again is not null)
            ExceptionDispatchInfo.Throw(again);
    }

    /// <summary>Translates an article; the exception after which it is to be tried again, or null.</summary>
    private async Task<Exception?> TranslateAsync(QueuedArticle article, MemoryTranslator translator)
    {
        try
        {
            if (article.Attempts > MaxAttempts)
                throw new ArticleFormatException("queue-poisoned", article.File, MaxAttempts);
            var began = time.GetTimestamp();
            await translator.TranslateAsync(article.File, article.Content, now);
            QueueTelemetry.Duration.Record(time.GetElapsedTime(began).TotalSeconds);
            await articles.DoneAsync(article.Id);
            Count("done");
            return null;
        }
        catch (Exception exception)
            when (exception is ProviderOverloadException or ProviderUnavailableException or OperationCanceledException)
        {
            // The provider's trouble and the worker's end are not the article's: it has lost no try. Others would only
            // meet the same.
            await articles.GiveBackAsync(article.Id);
            throw;
        }
        catch (ProviderException exception) when (article.Attempts < MaxAttempts)
        {
            await translators.ForgetAsync(translator, now);
            Count("again");
            return exception;
        }
        catch (LocalizationException exception) when (exception is not OutputException)
        {
            var reason = Reason(exception, article.File);
            troubled($"{article.File}: {reason}");
            await articles.FailAsync(article.Id, reason);
            Count("failed");
            return null;
        }
    }

    // Errors name their file, and so does whoever lists them.
    private static string Reason(Exception exception, string file) =>
        exception.Message.StartsWith($"{file}: ", StringComparison.Ordinal)
            ? exception.Message[(file.Length + 2)..]
            : exception.Message;

    private static void Count(string outcome) =>
        QueueTelemetry.Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
