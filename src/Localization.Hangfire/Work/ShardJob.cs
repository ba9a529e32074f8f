using System.Runtime.ExceptionServices;
using Dapper;
using Hangfire;
using Localization.Model;
using Localization.Pipeline;
using Npgsql;

namespace Localization.Hangfire;

/// <summary>Translates the open articles of a shard into the memory. It may run any number of times, at once or after a crash: what is
/// done is passed over, and content keys are claimed before anything is asked.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="translators">Translate into the memory.</param>
/// <param name="time">Measures how long an article takes.</param>
internal sealed class ShardJob(string connection, BatchTranslators translators, TimeProvider time)
{
    /// <summary>How often a worker may die over an article before the article is to blame.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Runs a shard.</summary>
    /// <param name="queue">The provider's queue, in which it comes again after a failure.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="first">Its first article.</param>
    /// <param name="last">Its last.</param>
    /// <param name="cancellationToken">Stops between two articles.</param>
    [Queue("{0}")]
    [JobDisplayName("{0}: batch {1}, articles {2}–{3}")]
    [AutomaticRetry(Attempts = 10, DelaysInSeconds = [1, 2, 5, 10, 30, 60], OnAttemptsExceeded = AttemptsExceededAction.Fail)]
    public async Task RunAsync(string queue, long batch, long first, long last, CancellationToken cancellationToken)
    {
        QueueTelemetry.Shards.Add(1);
        try
        {
            await RunAsync(batch, first, last, cancellationToken);
        }
        finally
        {
            QueueTelemetry.Shards.Add(-1);
        }
    }

    private async Task RunAsync(long batch, long first, long last, CancellationToken cancellationToken)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellationToken);
        var settings = await database.QuerySingleAsync<string>("SELECT settings::text FROM queue_batch WHERE id = @batch", new { batch });
        Exception? again = null;
        foreach (var id in await database.QueryAsync<long>("SELECT id FROM queue_article WHERE batch = @batch AND id BETWEEN @first AND @last AND state = 0 ORDER BY id", new { batch, first, last }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Counted before it is begun, and committed: who dies over it has still counted.
            var article = await database.QuerySingleOrDefaultAsync<QueuedArticle>(
                """
                UPDATE queue_article SET attempts = attempts + 1 WHERE id = @id AND state = 0
                RETURNING id AS "Id", file AS "File", content AS "Content", attempts AS "Attempts"
                """,
                new { id });
            if (article is not null)
                again = await TranslateAsync(article, translators.Of(batch, settings), database, cancellationToken) ?? again;
        }

        // The shard comes again for what is open; what was done stays done.
        if (again is not null)
            ExceptionDispatchInfo.Throw(again);
    }

    /// <summary>Translates an article; the exception after which it is to be tried again, or null.</summary>
    private async Task<Exception?> TranslateAsync(QueuedArticle article, MemoryTranslator translator, NpgsqlConnection database, CancellationToken cancellationToken)
    {
        string? error = null;
        try
        {
            if (article.Attempts > MaxAttempts)
                throw new ArticleFormatException("queue-poisoned", article.File, MaxAttempts);
            var began = time.GetTimestamp();
            await translator.TranslateAsync(article.File, article.Content, cancellationToken);
            QueueTelemetry.Duration.Record(time.GetElapsedTime(began).TotalSeconds);
        }
        catch (ProviderException exception) when (exception is ProviderOverloadException or ProviderUnavailableException)
        {
            // The provider's trouble is not the article's: it has lost no try. Others would only meet the same.
            await database.ExecuteAsync("UPDATE queue_article SET attempts = attempts - 1 WHERE id = @Id", new { article.Id });
            throw;
        }
        catch (ProviderException exception) when (article.Attempts < MaxAttempts)
        {
            translators.Forget(translator);
            Count("again");
            return exception;
        }
        catch (LocalizationException exception) when (exception is not OutputException)
        {
            error = Reason(exception, article.File);
        }

        // What is done needs its content no more; what failed may be opened again.
        await database.ExecuteAsync(
            "UPDATE queue_article SET state = @state, error = @error, content = CASE WHEN @error IS NULL THEN ''::bytea ELSE content END WHERE id = @Id",
            new { article.Id, error, state = (int)(error is null ? QueuedState.Done : QueuedState.Failed) });
        Count(error is null ? "done" : "failed");
        return null;
    }

    // Errors name their file, and so does whoever lists them.
    private static string Reason(Exception exception, string file) =>
        exception.Message.StartsWith($"{file}: ", StringComparison.Ordinal) ? exception.Message[(file.Length + 2)..] : exception.Message;

    private static void Count(string outcome) => QueueTelemetry.Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
