using System.Collections.Immutable;
using Dapper;
using Localization.Model;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>The ledger of runs, beside the memory in one database.</summary>
internal sealed class PostgresRunLedger(PostgresDatabase database, PostgresOwner owner, TimeProvider time) : IRunLedger
{
    private const string Select =
        """
        SELECT id AS "Id", command AS "Command", owner AS "Owner", started AS "Started", finished AS "Finished",
               (SELECT count(*) FROM run_file WHERE run = id) AS "Files",
               (SELECT count(*) FROM run_file WHERE run = id AND state = 1) AS "Done",
               (SELECT count(*) FROM run_file WHERE run = id AND state = 2) AS "Failed"
        FROM run
        """;

    /// <inheritdoc/>
    public long Start(string command, IReadOnlyList<string> files)
    {
        owner.Hold();
        return database.Write(connection =>
        {
            var run = Unfinished(connection, command) ?? connection.QuerySingle<long>(
                "INSERT INTO run (command, owner, started) VALUES (@command, @Id, @now) RETURNING id", new { command, owner.Id, now = Now() });
            connection.Execute("UPDATE run SET owner = @Id WHERE id = @run; DELETE FROM run_file WHERE run = @run", new { owner.Id, run });
            connection.Execute(
                "INSERT INTO run_file (run, file, state) SELECT @run, f, 0 FROM unnest(@files) f ON CONFLICT DO NOTHING", new { run, files = files.ToArray() });
            return run;
        });
    }

    /// <inheritdoc/>
    public void Record(long run, string output, RunFile file) => database.Write(connection =>
    {
        connection.Execute(
            "UPDATE run_file SET state = @state, error = @Error WHERE run = @run AND file = @File",
            new { run, file.File, file.Error, state = file.Error is null ? 1 : 2 });
        if (file.Error is null)
        {
            connection.Execute(
                """
                INSERT INTO article (output, file, fingerprint, digest) VALUES (@output, @File, @Fingerprint, @Digest)
                ON CONFLICT (output, file) DO UPDATE SET fingerprint = excluded.fingerprint, digest = excluded.digest
                """,
                new { output, file.File, file.Fingerprint, file.Digest });
        }
    });

    /// <inheritdoc/>
    public void Reached(long run, string file) => database.Write(connection =>
        connection.Execute("UPDATE run_file SET state = 1 WHERE run = @run AND file = @file", new { run, file }));

    /// <inheritdoc/>
    public void Finish(long run) => database.Write(connection =>
        connection.Execute("UPDATE run SET finished = @now WHERE id = @run", new { run, now = Now() }));

    /// <inheritdoc/>
    public ImmutableArray<Run> Runs(int limit) => database.Read(connection =>
        connection.Query<Row>($"{Select} ORDER BY id DESC LIMIT @limit", new { limit }).ToList().Select(r => Read(connection, r)).ToImmutableArray());

    /// <inheritdoc/>
    public Run? Find(long run) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>($"{Select} WHERE id = @run", new { run }) is { } row ? Read(connection, row) : null);

    /// <inheritdoc/>
    public RunFile? Known(string output, string file) => database.Read(connection =>
        connection.QuerySingleOrDefault<(string Fingerprint, string Digest)?>(
            "SELECT fingerprint, digest FROM article WHERE output = @output AND file = @file", new { output, file }) is { } known
            ? new RunFile(file, null, known.Fingerprint, known.Digest)
            : null);

    /// <inheritdoc/>
    public ImmutableArray<string> Files(string output) => database.Read(connection =>
        connection.Query<string>("SELECT file FROM article WHERE output = @output ORDER BY file COLLATE \"C\"", new { output }).ToImmutableArray());

    private long? Unfinished(NpgsqlConnection connection, string command)
    {
        var last = connection.QueryFirstOrDefault<Row>(
            $"{Select} WHERE command = @command AND finished IS NULL ORDER BY id DESC LIMIT 1", new { command });
        return last is not null && !owner.IsAlive(connection, last.Owner) ? last.Id : null;
    }

    private Run Read(NpgsqlConnection connection, Row row) => new(
        row.Id,
        row.Command,
        DateTimeOffset.FromUnixTimeMilliseconds(row.Started),
        row.Finished is { } finished ? DateTimeOffset.FromUnixTimeMilliseconds(finished) : null,
        row.Finished is not null ? RunState.Done : owner.IsAlive(connection, row.Owner) ? RunState.Running : RunState.Interrupted,
        (int)row.Files,
        (int)row.Done,
        (int)row.Failed);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Row(
        long Id, string Command, long Owner, long Started, long? Finished, long Files, long Done, long Failed);
}
