using System.Collections.Immutable;
using System.Data.Common;
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
    public long Start(string command, IReadOnlyList<string> files)
    {
        owner.Hold();
        return database.Write(connection =>
        {
            var run =
                Unfinished(connection, command)
                ?? connection.QuerySingle<long>(
                    "INSERT INTO run (command, owner, started) VALUES (@command, @Name, @now) RETURNING id",
                    new
                    {
                        command,
                        owner.Name,
                        now = Now(),
                    }
                );
            connection.Execute("UPDATE run SET owner = @Name WHERE id = @run", new { owner.Name, run });
            connection.Execute("DELETE FROM run_file WHERE run = @run", new { run });
            foreach (var part in files.Chunk(FilesPerStatement))
                Insert(connection, run, part);
            return run;
        });
    }

    /// <inheritdoc/>
    public void Record(long run, string output, RunFile file) =>
        database.Write(connection =>
        {
            connection.Execute(
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
                connection.Execute(
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
        });

    /// <inheritdoc/>
    public void Reached(long run, string file) =>
        database.Write(connection =>
            connection.Execute("UPDATE run_file SET state = 1 WHERE run = @run AND file = @file", new { run, file })
        );

    /// <inheritdoc/>
    public void Finish(long run) =>
        database.Write(connection =>
            connection.Execute("UPDATE run SET finished = @now WHERE id = @run", new { run, now = Now() })
        );

    /// <inheritdoc/>
    public ImmutableArray<Run> Runs(int limit) =>
        database.Read(connection =>
            connection
                .Query<Row>($"{Select} ORDER BY id DESC LIMIT @limit", new { limit })
                .Select(r => Read(connection, r))
                .ToImmutableArray()
        );

    /// <inheritdoc/>
    public Run? Find(long run) =>
        database.Read(connection =>
            connection.QuerySingleOrDefault<Row>($"{Select} WHERE id = @run", new { run }) is { } row
                ? Read(connection, row)
                : null
        );

    /// <inheritdoc/>
    public RunFile? Known(string output, string file) =>
        database.Read(connection =>
            connection.QuerySingleOrDefault<(string Fingerprint, string Digest)?>(
                "SELECT fingerprint, digest FROM article WHERE output = @output AND file = @file",
                new { output, file }
            )
                is { } known
                ? new RunFile(file, null, known.Fingerprint, known.Digest)
                : null
        );

    /// <inheritdoc/>
    public ImmutableArray<string> Files(string output) =>
        database.Read(connection =>
            connection
                .Query<string>("SELECT file FROM article WHERE output = @output", new { output })
                .Order(StringComparer.Ordinal)
                .ToImmutableArray()
        );

    // Many rows a statement: a database far away takes as long for one as for hundreds.
    private static void Insert(DbConnection connection, long run, string[] files)
    {
        var values = new DynamicParameters(new { run });
        for (var i = 0; i < files.Length; i++)
            values.Add($"f{i}", files[i]);
        connection.Execute(
            $"INSERT INTO run_file (run, file, state) VALUES "
                + $"{string.Join(", ", files.Select((_, i) => $"(@run, @f{i}, 0)"))} ON CONFLICT DO NOTHING",
            values
        );
    }

    private long? Unfinished(DbConnection connection, string command)
    {
        var last = connection.QueryFirstOrDefault<Row>(
            $"{Select} WHERE command = @command AND finished IS NULL ORDER BY id DESC LIMIT 1",
            new { command }
        );
        return last is not null && !owner.IsAlive(connection, last.Owner) ? last.Id : null;
    }

    private Run Read(DbConnection connection, Row row) =>
        new(
            row.Id,
            row.Command,
            DateTimeOffset.FromUnixTimeMilliseconds(row.Started),
            row.Finished is { } finished ? DateTimeOffset.FromUnixTimeMilliseconds(finished) : null,
            row.Finished is not null ? RunState.Done
                : owner.IsAlive(connection, row.Owner) ? RunState.Running
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
