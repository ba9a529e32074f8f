using Dapper;
using Hangfire;
using Hangfire.States;
using Localization.Memory.PostgreSql;
using Localization.Model;
using Localization.Pipeline;
using NpgsqlTypes;

namespace Localization.Hangfire;

/// <summary>The batches that wait in the database for workers. A job is a shard: some articles of a batch for one language, its
/// arguments are numbers.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="time">Measures the pauses where the database is away.</param>
public sealed class QueuedBatches(string connection, TimeProvider time) : IDisposable
{
    private readonly PostgresDatabase _database = new(connection, time);

    /// <summary>How many articles a shard has.</summary>
    public const int ShardSize = 50;

    /// <summary>Stores a batch and enqueues its shards.</summary>
    /// <param name="settings">The batch with its files.</param>
    /// <param name="provider">The provider that workers are to ask: the name of the queue.</param>
    /// <param name="revisions">Keeps the batch's term base, in the same database.</param>
    /// <param name="shard">How many articles a shard has.</param>
    /// <returns>The batch's number.</returns>
    public long Enqueue(BatchSettings settings, string provider, ITermRevisions revisions, int shard = ShardSize)
    {
        var stored = QueueSettings.Of(settings, revisions).Write();
        var (batch, ids) = _database.Write(database =>
        {
            var number = database.QuerySingle<long>(
                "INSERT INTO queue_batch (provider, settings) VALUES (@provider, CAST(@stored AS jsonb)) RETURNING id",
                new { provider, stored });
            using (var copy = database.BeginBinaryImport("COPY queue_article (batch, file, content) FROM STDIN (FORMAT BINARY)"))
            {
                foreach (var file in settings.Files)
                {
                    copy.StartRow();
                    copy.Write(number, NpgsqlDbType.Bigint);
                    copy.Write(file, NpgsqlDbType.Text);
                    copy.Write(Content(file), NpgsqlDbType.Bytea);
                }

                copy.Complete();
            }

            return (number, database.Query<long>("SELECT id FROM queue_article WHERE batch = @number ORDER BY id", new { number }).AsList());
        });
        Enqueue(batch, provider, ids, shard);
        return batch;
    }

    /// <summary>Opens what failed once more, and whatever was left lying.</summary>
    /// <returns>How many articles.</returns>
    public int Requeue(long batch)
    {
        var (provider, ids) = _database.Write(database => (
            database.QuerySingleOrDefault<string>("SELECT provider FROM queue_batch WHERE id = @batch", new { batch }) ?? throw new SettingsException("queue-none", batch),
            database.Query<long>(
                "UPDATE queue_article SET state = 0, attempts = 0, error = NULL WHERE batch = @batch AND state <> 1 RETURNING id", new { batch }).Order().ToList()));
        Enqueue(batch, provider, ids, ShardSize);
        return ids.Count;
    }

    /// <summary>How a batch stands.</summary>
    /// <exception cref="SettingsException">There is none of that number.</exception>
    public QueueProgress Progress(long batch)
    {
        var (open, done, failed) = _database.Read(database => database.QuerySingle<(long, long, long)>(
            "SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2) FROM queue_article WHERE batch = @batch", new { batch }));
        return new QueueProgress(batch, open, done, failed);
    }

    /// <summary>The articles of a batch that failed, and why.</summary>
    public IReadOnlyList<(string File, string Error)> Failures(long batch) => _database.Read(database => database.Query<(string, string)>(
        "SELECT file, coalesce(error, '') FROM queue_article WHERE batch = @batch AND state = 2 ORDER BY id", new { batch }).AsList());

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    // Enqueued behind the commit: a worker that is quick must find the articles. What a crash leaves out here Requeue takes up.
    private void Enqueue(long batch, string provider, List<long> ids, int shard)
    {
        var client = new BackgroundJobClient(JobStorageOf.Database(connection));
        foreach (var part in ids.Chunk(shard))
        {
            var (queue, first, last) = (QueueName.Of(provider), part[0], part[^1]);
            client.Create<ShardJob>(job => job.RunAsync(queue, batch, first, last, CancellationToken.None), new EnqueuedState(queue));
        }
    }

    private static byte[] Content(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A missing file is that article's failure, not the batch's.
            return [];
        }
    }
}
