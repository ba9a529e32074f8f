using Localization.Memory.PostgreSql;
using Localization.Pipeline.Settings;
using Localization.Testing.Machines;

namespace Localization.Hangfire.Tests.Machines;

/// <summary>A database, and workers that are processes of their own, to be killed.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly PostgresServer? _server;
    private readonly TestDatabase _database;
    private readonly TemporaryFolder _folder = new("cluster-");
    private readonly List<WorkerProcess> _workers = [];

    /// <param name="ownServer">Whether the database has a server of its own, which a test can kill.</param>
    public Cluster(bool ownServer = false)
    {
        _server = ownServer ? new PostgresServer() : null;
        _database = TestDatabase.WithTables(_server?.Connection);
    }

    public string Folder => _folder.Path;

    public string Connection => _database.Connection;

    /// <summary>What the workers find in their environment.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["LOCALIZATION_OFFLINE"] = "1" };

    public IReadOnlyList<WorkerProcess> Workers => _workers;

    public PostgresTranslationMemory Store() => TestStores.Open(Connection, TimeProvider.System);

    public string? Query(string sql) => _database.Query(sql);

    /// <summary>A batch of small articles: a sentence of its own in each, and one that all share.</summary>
    public BatchSettings Articles(int count) =>
        Batch([
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Write(
                        $"article-{i}.txt",
                        $"Ship number {i} left the port on the river.\n\nThe minister said nothing more.\n"
                    )
                ),
        ]);

    /// <summary>Writes an article; its file.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    public static BatchSettings Batch(params IReadOnlyList<string> files) =>
        new()
        {
            Files = files,
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
        };

    /// <summary>Kills the database as <c>kill -9</c> does, and starts it again: it recovers from its log.</summary>
    public void KillDatabase()
    {
        _server!.Kill();
        _server.Start();
    }

    public WorkerProcess StartWorker(string provider, int threads)
    {
        var worker = new WorkerProcess(
            Folder,
            Environment,
            "--provider",
            provider,
            "--workers",
            $"{threads}",
            "--database",
            Connection
        );
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Kills a worker as <c>kill -9</c> does.</summary>
    public void Kill(WorkerProcess worker)
    {
        _workers.Remove(worker);
        worker.Dispose();
    }

    public void Dispose()
    {
        _workers.ForEach(w => w.Dispose());
        if (_server is null)
            _database.Dispose();
        _server?.Dispose();
        _folder.Dispose();
    }
}
