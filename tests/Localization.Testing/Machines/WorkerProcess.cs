using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Localization.Testing.Machines;

/// <summary>A worker that is a process of its own, to be watched, asked to stop, or killed.</summary>
public sealed partial class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();
    private volatile string? _address;

    /// <param name="folder">Its workspace.</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">The arguments after <c>localize worker</c>.</param>
    public WorkerProcess(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "localize.dll"), "worker", .. arguments]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (Endpoints().Match(line.Data ?? "") is { Success: true } match)
                _address = match.Groups[1].Value;
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } said)
                Errors.Enqueue(said);
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it says on its error stream.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Whether it says that it takes shards.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (_address is null)
            return false;
        using var answer = await _client.GetAsync(new Uri($"{_address}/health/ready"), cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Asks it to stop, as <c>kill</c> does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Kills it as <c>kill -9</c> does, if it lives.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    [GeneratedRegex("(http://[0-9.:]+)/health")]
    private static partial Regex Endpoints();
}
