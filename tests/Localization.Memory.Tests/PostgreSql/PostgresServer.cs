using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Localization.Memory.Tests.PostgreSql;

/// <summary>A PostgreSQL server of its own, with a folder of its own, to be killed and started again.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly string _programs;
    private readonly int _port = FreePort();

    public PostgresServer()
    {
        _programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin"
            : "";
        if (_programs.Length == 0)
        {
            Assert.SkipWhen(
                Environment.GetEnvironmentVariable("CI") != "true",
                "PostgreSQL is missing: tests/run installs it."
            );
            throw new InvalidOperationException("PostgreSQL is missing.");
        }

        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        RunAsOwner("initdb", "-D", Data, "-U", "localize", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        Start();
    }

    public string Connection => $"Host=127.0.0.1;Port={_port};Username=localize;Database=postgres";

    private string Data => Path.Combine(_folder, "cluster");

    // It writes as seldom as it can, so that one that is killed forgets all that it may forget.
    private string Options =>
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c wal_writer_delay=10s -c max_connections=200";

    public void Start() =>
        RunAsOwner("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", Options, "start");

    /// <summary>Kills the server as <c>kill -9</c> does; what it started ends with it.</summary>
    public void Kill()
    {
        var pid = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var children = File.ReadAllText($"/proc/{pid}/task/{pid}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        // One after the other: what has ended by itself meanwhile is no reason to leave the rest alive.
        Run("sh", ["-c", "for pid; do kill -9 $pid; done; true", "kill", $"{pid}", .. children]);
        SpinWait
            .SpinUntil(
                () => children.TrueForAll(c => !Directory.Exists($"/proc/{c}") || IsZombie(c)),
                TimeSpan.FromSeconds(10)
            )
            .ShouldBeTrue();

        // Where nobody buries the dead, the number of the killed server is still taken.
        File.Delete(Path.Combine(Data, "postmaster.pid"));
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            RunAsOwner("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsZombie(string pid) =>
        File.Exists($"/proc/{pid}/stat")
        && File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
        // To nowhere: the server keeps what it was started with, and a pipe would never end.
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments])
            {
                WorkingDirectory = _folder,
            }
        )!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
