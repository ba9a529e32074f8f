using System.Collections.Immutable;
using Dapper;

namespace Localization.Memory.Stored;

/// <summary>The ledger of runs, beside the memory.</summary>
internal sealed class RunLedger(IStoreDatabase database, IProcessOwner owner, TimeProvider time) : IRunLedger
{
    private const int FilesPerStatement = 500;

    private const string Select = """
        SELECT id AS Id, command AS Command, owner AS Owner, started AS Started, finished AS Finished,
               (SELECT count(*) FROM run_file WHERE run = id) AS Files,
               (SELECT count(*) FROM run_file WHERE run = id AND state = 1) AS Done,
               (SELECT count(*) FROM run_file WHERE run = id AND state = 2) AS Failed
        FROM run
        """;

    /// <inheritdoc/>
    public async Task<long> StartAsync(
        string command,
        IReadOnlyList<string> files,
        CancellationToken cancellationToken = default
    )
    {
        await owner.HoldAsync(cancellationToken);
        return await database.WriteAsync(
            async connection =>
            {
                var run =
                    await UnfinishedAsync(connection, command)
                    ?? await connection.QuerySingleAsync<long>(
                        "INSERT INTO run (command, owner, started) VALUES (@command, @Name, @now) RETURNING id",
                        new
                        {
                            command,
                            owner.Name,
                            now = Now(),
                        }
                    );
                await connection.ExecuteAsync("UPDATE run SET owner = @Name WHERE id = @run", new { owner.Name, run });
                await connection.ExecuteAsync("DELETE FROM run_file WHERE run = @run", new { run });
                foreach (var part in files.Chunk(FilesPerStatement))
                    await InsertAsync(connection, run, part);
                return run;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task RecordAsync(
        long run,
        string output,
        RunFile file,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "UPDATE run_file SET state = @state, error = @Error WHERE run = @run AND file = @File",
                    new
                    {
                        run,
                        file.File,
                        file.Error,
                        state = file.Error is null ? 1 : 2,
                    }
                );
                if (file.Error is null)
                {
                    await connection.ExecuteAsync(
                        """
                        INSERT INTO article (output, file, fingerprint, digest) VALUES (@output, @File, @Fingerprint,
                            @Digest)
                        ON CONFLICT (output, file) DO UPDATE SET fingerprint = excluded.fingerprint,
                            digest = excluded.digest
                        """,
                        new
                        {
                            output,
                            file.File,
                            file.Fingerprint,
                            file.Digest,
                        }
                    );
                }
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task ReachedAsync(long run, string file, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
                await connection.ExecuteAsync(
                    "UPDATE run_file SET state = 1 WHERE run = @run AND file = @file",
                    new { run, file }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task FinishAsync(long run, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
                await connection.ExecuteAsync(
                    "UPDATE run SET finished = @now WHERE id = @run",
                    new { run, now = Now() }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<Run>> RunsAsync(int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection =>
            {
                var runs = ImmutableArray.CreateBuilder<Run>();
                foreach (
                    var row in await connection.QueryAsync<Row>(
                        $"{Select} ORDER BY id DESC LIMIT @limit",
                        new { limit }
                    )
                )
                    runs.Add(await ReadAsync(connection, row));
                return runs.ToImmutable();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<Run?> FindAsync(long run, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection =>
                await connection.QuerySingleOrDefaultAsync<Row>($"{Select} WHERE id = @run", new { run }) is { } row
                    ? await ReadAsync(connection, row)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<RunFile?> KnownAsync(string output, string file, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection =>
                await connection.QuerySingleOrDefaultAsync<(string Fingerprint, string Digest)?>(
                    "SELECT fingerprint, digest FROM article WHERE output = @output AND file = @file",
                    new { output, file }
                )
                    is { } known
                    ? new RunFile(file, null, known.Fingerprint, known.Digest)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> FilesAsync(
        string output,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection =>
                (await connection.QueryAsync<string>("SELECT file FROM article WHERE output = @output", new { output }))
                    .Order(StringComparer.Ordinal)
                    .ToImmutableArray(),
            cancellationToken
        );

    // Many rows a statement: a database far away takes as long for one as for hundreds.
    private static async Task InsertAsync(StoreConnection connection, long run, string[] files)
    {
        var values = new DynamicParameters(new { run });
        for (var i = 0; i < files.Length; i++)
            values.Add($"f{i}", files[i]);
        await connection.ExecuteAsync(
            $"INSERT INTO run_file (run, file, state) VALUES "
                + $"{string.Join(", ", files.Select((_, i) => $"(@run, @f{i}, 0)"))} ON CONFLICT DO NOTHING",
            values
        );
    }

    private async Task<long?> UnfinishedAsync(StoreConnection connection, string command)
    {
        var last = await connection.QueryFirstOrDefaultAsync<Row>(
            $"{Select} WHERE command = @command AND finished IS NULL ORDER BY id DESC LIMIT 1",
            new { command }
        );
        return last is not null && !await owner.IsAliveAsync(connection, last.Owner) ? last.Id : null;
    }

    private async Task<Run> ReadAsync(StoreConnection connection, Row row) =>
        new(
            row.Id,
            row.Command,
            DateTimeOffset.FromUnixTimeMilliseconds(row.Started),
            row.Finished is { } finished ? DateTimeOffset.FromUnixTimeMilliseconds(finished) : null,
            row.Finished is not null ? RunState.Done
                : await owner.IsAliveAsync(connection, row.Owner) ? RunState.Running
                : RunState.Interrupted,
            (int)row.Files,
            (int)row.Done,
            (int)row.Failed
        );

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Row(
        long Id,
        string Command,
        string Owner,
        long Started,
        long? Finished,
        long Files,
        long Done,
        long Failed
    );
}
