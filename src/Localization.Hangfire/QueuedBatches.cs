using Dapper;
using Hangfire;
using Hangfire.States;
using Localization.Hangfire.Batches;
using Localization.Hangfire.Work;
using Localization.Memory.PostgreSql;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Settings;
using Npgsql;
using NpgsqlTypes;

namespace Localization.Hangfire;

/// <summary>The batches that wait in the database for workers. A job is a shard: some articles of a batch for one
/// language, its arguments are numbers.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="time">Measures the pauses where the database is away.</param>
public sealed class QueuedBatches(string connection, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How many articles a shard has.</summary>
    public const int ShardSize = 50;

    // What is open and what has failed is counted by an index of its own: what is done, in the end nearly all, is never
    // looked at.
    private const string Counts = """
        SELECT b.id, b.provider, b.settings->>'From', b.settings->>'To', b.created, b.articles,
            (SELECT count(*) FROM queue_article a WHERE a.batch = b.id AND a.state = 0),
            (SELECT count(*) FROM queue_article a WHERE a.batch = b.id AND a.state = 2)
        FROM queue_batch b
        """;

    private readonly PostgresDatabase _database = new(connection, time);

    /// <summary>Stores a batch and enqueues its shards.</summary>
    /// <param name="settings">The batch with its files.</param>
    /// <param name="provider">The provider that workers are to ask: the name of the queue.</param>
    /// <param name="model">Its model: a worker whose provider has another one leaves the batch to others.</param>
    /// <param name="revisions">Keeps the batch's term base, in the same database.</param>
    /// <param name="shard">How many articles a shard has.</param>
    /// <returns>The batch's number.</returns>
    public async Task<long> EnqueueAsync(
        BatchSettings settings,
        string provider,
        string model,
        ITermRevisions revisions,
        int shard = ShardSize
    )
    {
        var stored = (await QueueSettings.OfAsync(settings, model, revisions)).Write();
        var (batch, ids) = await _database.WriteAsync(async database =>
        {
            var number = await database.QuerySingleAsync<long>(
                "INSERT INTO queue_batch (provider, settings, articles) VALUES (@provider, CAST(@stored AS "
                    + "jsonb), @Count) RETURNING id",
                new
                {
                    provider,
                    stored,
                    settings.Files.Count,
                }
            );
            await using (
                var copy = await ((NpgsqlConnection)database.Connection).BeginBinaryImportAsync(
                    "COPY queue_article (batch, file, content) FROM STDIN (FORMAT BINARY)"
                )
            )
            {
                foreach (var file in settings.Files)
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(number, NpgsqlDbType.Bigint);
                    await copy.WriteAsync(file, NpgsqlDbType.Text);
                    await copy.WriteAsync(Content(file), NpgsqlDbType.Bytea);
                }

                await copy.CompleteAsync();
            }

            return (
                number,
                (
                    await database.QueryAsync<long>(
                        "SELECT id FROM queue_article WHERE batch = @number ORDER BY id",
                        new { number }
                    )
                ).AsList()
            );
        });
        Enqueue(batch, provider, ids, shard);
        return batch;
    }

    /// <summary>Opens what failed once more, and whatever was left lying.</summary>
    /// <returns>How many articles.</returns>
    /// <exception cref="SettingsException">There is no such batch.</exception>
    public async Task<int> RequeueAsync(long batch)
    {
        var (provider, ids) = await _database.WriteAsync(async database =>
            (
                await database.QuerySingleOrDefaultAsync<string>(
                    "SELECT provider FROM queue_batch WHERE id = @batch",
                    new { batch }
                ) ?? throw new SettingsException("queue-none", batch),
                (
                    await database.QueryAsync<long>(
                        "UPDATE queue_article SET state = 0, attempts = 0, error = NULL WHERE batch = @batch "
                            + "AND state <> 1 RETURNING id",
                        new { batch }
                    )
                )
                    .Order()
                    .ToList()
            )
        );
        Enqueue(batch, provider, ids, ShardSize);
        return ids.Count;
    }

    /// <summary>Takes a batch out of the queue. What workers have under way of it they finish; what was translated
    /// stays in the memory.</summary>
    /// <exception cref="SettingsException">There is no such batch.</exception>
    public async Task RemoveAsync(long batch)
    {
        if (
            await _database.WriteAsync(async database =>
                await database.ExecuteAsync("DELETE FROM queue_batch WHERE id = @batch", new { batch })
            ) == 0
        )
            throw new SettingsException("queue-none", batch);
    }

    /// <summary>All batches, the newest first.</summary>
    public async Task<IReadOnlyList<QueuedBatch>> AllAsync() =>
        await QueryAsync($"{Counts} ORDER BY b.id DESC", new { });

    /// <summary>A batch.</summary>
    /// <exception cref="SettingsException">There is no such batch, or it was taken out of the queue.</exception>
    public async Task<QueuedBatch> FindAsync(long batch) =>
        await QueryAsync($"{Counts} WHERE b.id = @batch", new { batch }) is [var found]
            ? found
            : throw new SettingsException("queue-none", batch);

    /// <summary>The status of a batch.</summary>
    /// <exception cref="SettingsException">There is no such batch, or it was taken out of the queue.</exception>
    public async Task<QueueProgress> ProgressAsync(long batch) => (await FindAsync(batch)).Progress;

    /// <summary>The articles of a batch that failed, and why.</summary>
    public async Task<IReadOnlyList<(string File, string Error)>> FailuresAsync(long batch) =>
        await _database.ReadAsync(async database =>
            (
                await database.QueryAsync<(string, string)>(
                    "SELECT file, coalesce(error, '') FROM queue_article WHERE batch = @batch AND state = 2 "
                        + "ORDER BY id",
                    new { batch }
                )
            ).AsList()
        );

    /// <summary>Whether a worker that lives takes the shards of a provider.</summary>
    public async Task<bool> HasWorkerAsync(string provider)
    {
        var since = time.GetUtcNow().UtcDateTime - JobStorageOf.ServerTimeout;
        // Hangfire itself would ask on a connection that a restart of the server broke, and ask no second time.
        var workers = await _database.ReadAsync(_ =>
            Task.FromResult(JobStorageOf.Database(connection).GetMonitoringApi().Servers())
        );
        return workers.Any(s => s.Queues.Contains(QueueName.Of(provider)) && s.Heartbeat > since);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<List<QueuedBatch>> QueryAsync(string sql, object parameters) =>
        await _database.ReadAsync(async database =>
            (
                await database.QueryAsync<(
                    long Id,
                    string Provider,
                    string From,
                    string To,
                    DateTime Created,
                    int Articles,
                    long Open,
                    long Failed
                )>(sql, parameters)
            )
                .Select(b => new QueuedBatch(
                    b.Provider,
                    b.From,
                    b.To,
                    b.Created,
                    new QueueProgress(b.Id, b.Open, b.Articles - b.Open - b.Failed, b.Failed)
                ))
                .ToList()
        );

    // Enqueued after the commit: a worker that is quick must find the articles. What a crash leaves out here Requeue
    // takes up.
    private void Enqueue(long batch, string provider, List<long> ids, int shard)
    {
        var client = new BackgroundJobClient(JobStorageOf.Database(connection));
        foreach (var part in ids.Chunk(shard))
        {
            var (queue, first, last) = (QueueName.Of(provider), part[0], part[^1]);
            client.Create<ShardJob>(
                job => job.RunAsync(queue, batch, first, last, CancellationToken.None),
                new EnqueuedState(queue)
            );
        }
    }

    private static byte[] Content(string file)
    {
        try
        {
            return ArticleInputs.Bytes(file);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArticleFormatException)
        {
            // A missing file is that article's failure, not the batch's.
            return [];
        }
    }
}
