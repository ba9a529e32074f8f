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
/// <param name="memory">The memory, in the same database.</param>
/// <param name="provider">Translates what memory lacks.</param>
/// <param name="time">For the translator.</param>
internal sealed class ShardJob(string connection, ITranslationMemory memory, ITranslationProvider provider, TimeProvider time)
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
    [AutomaticRetry(Attempts = 10, DelaysInSeconds = [1, 2, 5, 10, 30, 60], OnAttemptsExceeded = AttemptsExceededAction.Fail)]
    public async Task RunAsync(string queue, long batch, long first, long last, CancellationToken cancellationToken)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellationToken);
        var settings = QueueSettings.Read(await database.QuerySingleAsync<string>("SELECT settings::text FROM queue_batch WHERE id = @batch", new { batch })).ToBatch();
        var translator = new MemoryTranslator(settings, provider, memory, time);
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
                again = await TranslateAsync(article, translator, database, cancellationToken) ?? again;
        }

        // The shard comes again for what is open; what was done stays done.
        if (again is not null)
            ExceptionDispatchInfo.Throw(again);
    }

    /// <summary>Translates an article; the exception after which it is to be tried again, or null.</summary>
    private static async Task<Exception?> TranslateAsync(QueuedArticle article, MemoryTranslator translator, NpgsqlConnection database, CancellationToken cancellationToken)
    {
        string? error = null;
        try
        {
            if (article.Attempts > MaxAttempts)
                throw new ArticleFormatException("queue-poisoned", article.File, MaxAttempts);
            await translator.TranslateAsync(article.File, article.Content, cancellationToken);
        }
        catch (ProviderException exception) when (exception is ProviderOverloadException or ProviderUnavailableException)
        {
            // The provider's trouble is not the article's: it has lost no try. Others would only meet the same.
            await database.ExecuteAsync("UPDATE queue_article SET attempts = attempts - 1 WHERE id = @Id", new { article.Id });
            throw;
        }
        catch (ProviderException exception) when (article.Attempts < MaxAttempts)
        {
            return exception;
        }
        catch (LocalizationException exception) when (exception is not OutputException)
        {
            error = exception.Message;
        }

        await database.ExecuteAsync("UPDATE queue_article SET state = @state, error = @error WHERE id = @Id", new { article.Id, error, state = (int)(error is null ? QueuedState.Done : QueuedState.Failed) });
        return null;
    }
}
