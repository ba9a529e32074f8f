using System.Diagnostics;
using System.Globalization;
using Shouldly;

namespace Localization.Testing;

/// <summary>A PostgreSQL server of a test's own, to be killed and started again. It listens on a socket in its folder,
/// so it needs no port.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly TemporaryFolder _folder = new("postgres-");
    private readonly string _programs;

    /// <summary>Starts a server with a copy of the files that <c>tests/run</c> initialized.</summary>
    public PostgresServer()
    {
        const string versions = "/usr/lib/postgresql";
        var version = Directory.Exists(versions)
            ? Directory.GetDirectories(versions).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        Component.Require(version is not null, "PostgreSQL");
        _programs = $"{version}/bin";
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", Folder);
        if (Environment.GetEnvironmentVariable("LOCALIZATION_TEST_CLUSTER") is { Length: > 0 } initialized)
            Run("cp", "-a", initialized, Data);
        else
            RunAsOwner("initdb", "-D", Data, "-U", "localize", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        Start();
    }

    /// <summary>The folder of its files and of the socket it listens on.</summary>
    public string Folder => _folder.Path;

    /// <summary>The connection string of the server's own database.</summary>
    public string Connection => $"Host={Folder};Username=localize;Database=postgres";

    private string Data => _folder["cluster"];

    // It writes as seldom as it can, so that one that is killed forgets all that it may forget.
    private string Options =>
        $"-c listen_addresses= -c unix_socket_directories={Folder} -c fsync=off -c wal_writer_delay=10s "
        + "-c max_connections=200";

    /// <summary>Starts the server and waits until it answers.</summary>
    public void Start() => RunAsOwner("pg_ctl", "-D", Data, "-w", "-l", _folder["log"], "-o", Options, "start");

    /// <summary>Kills the server and its child processes as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        var pid = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var children = File.ReadAllText($"/proc/{pid}/task/{pid}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        // One after the other: a process that has ended by itself must not stop the rest.
        Run("sh", ["-c", "for pid; do kill -9 $pid; done; true", "kill", $"{pid}", .. children]);
        SpinWait
            .SpinUntil(
                () => children.TrueForAll(c => !Directory.Exists($"/proc/{c}") || IsZombie(c)),
                TimeSpan.FromSeconds(10)
            )
            .ShouldBeTrue();

        // Where no process reaps it, the killed server still has its process number.
        File.Delete(Path.Combine(Data, "postmaster.pid"));
        foreach (var file in Directory.GetFiles(Folder, ".s.PGSQL.*"))
            File.Delete(file);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            RunAsOwner("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _folder.Dispose();
    }

    private static bool IsZombie(string pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return true;
        }
    }

    // The server refuses to run as root.
    private void RunAsOwner(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", $"{_programs}/{program}", .. arguments]);
        else
            Run($"{_programs}/{program}", arguments);
    }

    private void Run(string program, params string[] arguments)
    {
        // The server inherits the streams: a pipe would never end.
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments])
            {
                WorkingDirectory = Folder,
            }
        )!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
