using System.Diagnostics;
using Localization.Memory.PostgreSql;
using Localization.Memory.Tests.PostgreSql;

namespace Localization.Hangfire.Tests;

/// <summary>A database server and workers that are processes of their own, to be killed.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly PostgresServer _server = new();
    private readonly TestDatabase _database;
    private readonly List<Process> _workers = [];

    public Cluster()
    {
        _database = new TestDatabase(_server.Connection);
        PostgresTranslationMemory.Create(_database.Connection);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cluster-").FullName;

    public string Connection => _database.Connection;

    /// <summary>What the workers find in their environment.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["LOCALIZATION_OFFLINE"] = "1" };

    public int Workers => _workers.Count;

    public PostgresTranslationMemory Store() => new(Connection, TimeProvider.System);

    public string? Query(string sql) => _database.Query(sql);

    /// <summary>Kills the database as <c>kill -9</c> does, and starts it again: it recovers from its log.</summary>
    public void KillDatabase()
    {
        _server.Kill();
        _server.Start();
    }

    public void StartWorker(string provider, int threads)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "localize.dll"), "worker", "--provider", provider, "--workers", $"{threads}", "--database", Connection])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var worker = Process.Start(start)!;
        worker.OutputDataReceived += static (_, _) => { };
        worker.ErrorDataReceived += static (_, _) => { };
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        _workers.Add(worker);
    }

    /// <summary>Kills a worker as <c>kill -9</c> does.</summary>
    public void Kill(int index)
    {
        _workers[index].Kill();
        _workers[index].WaitForExit();
        _workers[index].Dispose();
        _workers.RemoveAt(index);
    }

    /// <summary>Asks a worker to stop, as <c>kill</c> does; its exit code.</summary>
    public async Task<int> TerminateAsync(int index, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_workers[index].Id}"]);
        await _workers[index].WaitForExitAsync(cancellationToken);
        return _workers[index].ExitCode;
    }

    public void Dispose()
    {
        while (_workers.Count > 0)
        {
            if (!_workers[0].HasExited)
                _workers[0].Kill();
            _workers[0].Dispose();
            _workers.RemoveAt(0);
        }

        _server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
