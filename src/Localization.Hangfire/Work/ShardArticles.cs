using Dapper;
using Localization.Hangfire.Batches;
using Localization.Memory.PostgreSql;

namespace Localization.Hangfire.Work;

/// <summary>The articles of shards, as the database has them. No connection is held between two calls. That an article
/// was begun or is done may be forgotten in a crash of the server, until <see cref="OpenAsync"/> has looked: then it is
/// gone through once more, and its answers are found in the memory.</summary>
internal sealed class ShardArticles(PostgresDatabase database)
{
    private const string Range = "batch = @batch AND id BETWEEN @first AND @last";

    /// <summary>The settings of a batch; null where it was taken out of the queue.</summary>
    public async Task<string?> SettingsAsync(long batch) =>
        await database.ReadAsync(async c =>
            await c.QuerySingleOrDefaultAsync<string>(
                "SELECT settings::text FROM queue_batch WHERE id = @batch",
                new { batch }
            )
        );

    /// <summary>What nobody has finished, and what is not among it stays finished: with what this transaction writes
    /// into the log, to no other end, the disk is waited for, and all that it saw lies before it there.</summary>
    public async Task<IReadOnlyList<long>> OpenAsync(long batch, long first, long last) =>
        await database.WriteAsync(async c =>
        {
            var open = (
                await c.QueryAsync<long>(
                    $"SELECT id FROM queue_article WHERE {Range} AND state = 0 ORDER BY id",
                    new
                    {
                        batch,
                        first,
                        last,
                    }
                )
            ).AsList();
            await c.ExecuteAsync("SELECT pg_logical_emit_message(true, 'localize', 'seen')");
            return open;
        });

    /// <summary>The article, with one try more: counted before it is begun, and committed, so that who dies over it has
    /// still counted. Null where it is finished.</summary>
    public async Task<QueuedArticle?> BeginAsync(long id) =>
        await database.WriteLightlyAsync(async c =>
            await c.QuerySingleOrDefaultAsync<QueuedArticle>(
                """
                UPDATE queue_article SET attempts = attempts + 1 WHERE id = @id AND state = 0
                RETURNING id AS "Id", file AS "File", content AS "Content", attempts AS "Attempts"
                """,
                new { id }
            )
        );

    /// <summary>Takes the try back.</summary>
    public async Task GiveBackAsync(long id) =>
        await database.WriteLightlyAsync(async c =>
            await c.ExecuteAsync(
                "UPDATE queue_article SET attempts = greatest(0, attempts - 1) WHERE id = @id",
                new { id }
            )
        );

    /// <summary>It is done: its content is needed no more.</summary>
    public async Task DoneAsync(long id) =>
        await database.WriteLightlyAsync(async c =>
            await c.ExecuteAsync(
                "UPDATE queue_article SET state = 1, error = NULL, content = ''::bytea WHERE id = @id",
                new { id }
            )
        );

    /// <summary>It has failed for good, until it is opened again.</summary>
    public async Task FailAsync(long id, string error) =>
        await database.WriteAsync(async c =>
            await c.ExecuteAsync(
                "UPDATE queue_article SET state = 2, error = @error WHERE id = @id AND state = 0",
                new { id, error }
            )
        );

    /// <summary>What is open of a shard has failed with it. Hangfire knows no asynchronous filters.</summary>
    public void FailAll(long batch, long first, long last, string error) =>
        database.Write(c =>
            c.Execute(
                $"UPDATE queue_article SET state = 2, error = @error WHERE {Range} AND state = 0",
                new
                {
                    batch,
                    first,
                    last,
                    error,
                }
            )
        );

    /// <summary>Opens what failed of a shard. Hangfire knows no asynchronous filters.</summary>
    public void Reopen(long batch, long first, long last) =>
        database.Write(c =>
            c.Execute(
                $"UPDATE queue_article SET state = 0, attempts = 0, error = NULL WHERE {Range} AND state = 2",
                new
                {
                    batch,
                    first,
                    last,
                }
            )
        );
}
