using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Localization.Cli.Tests.Runs;

/// <summary>Runs on one workspace, killed, interrupted or side by side, with an engine that counts. They are processes:
/// a kill, a signal and a lock between two runs are about nothing less.</summary>
public sealed class KillTests : IDisposable
{
    // All editions of all articles take more processor time than everything else here.
    private static readonly string Command =
        "translate in --provider counting" + (Cases.Thorough ? "" : " --editions source");

    private static readonly int Articles = Cases.Of(24, 60);
    private static readonly int Sentences = Cases.Of(20, 40);
    private static readonly int Kills = Cases.Of(5, 50);

    // Few runs must each get further, so that what they stored is more than nothing; and not so far that one ends.
    private static readonly int MostSteps = Cases.Of(24, 16);

    private readonly Workspace _workspace = new();
    private readonly CountingServer _server = new();

    public KillTests()
    {
        for (var a = 0; a < Articles; a++)
        {
            _workspace.Write(
                $"in/a{a}.txt",
                string.Concat(
                    Enumerable
                        .Range(0, Sentences)
                        .Select(s =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"The dog of house{a} runs home for the sake of cat{s} tonight.\n"
                            )
                        )
                )
            );
        }
    }

    public void Dispose()
    {
        _server.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Translate_KilledAtRandomMoments_LosesNothingAndAsksForNothingTwice()
    {
        var random = new Random(7);
        var amid = 0;
        _server.Delay = TimeSpan.FromMilliseconds(120);
        var stored = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = stored.ToDictionary(s => s, s => _server.Asked.GetValueOrDefault(s));
            using (var process = Start(Command))
            {
                // Some die while starting, the others at any step of asking, answering and storing, however fast the
                // machine is.
                for (var steps = random.Next(0, MostSteps); steps > 0; steps--)
                    await _server.Steps.WaitAsync(TestContext.Current.CancellationToken);
                await WaitAsync(process, TimeSpan.FromMilliseconds(random.Next(0, 100)));
                amid += process.HasExited ? 0 : 1;
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                while (_server.Steps.CurrentCount > 0)
                    await _server.Steps.WaitAsync(TestContext.Current.CancellationToken);
            }

            foreach (var (text, count) in before)
                _server.Asked.GetValueOrDefault(text).ShouldBe(count, $"asked again after kill {kill}: {text}");
            stored = Stored();
        }

        amid.ShouldBe(Kills, "a run that ended before it was killed");
        stored.Count.ShouldBeInRange(Articles, Articles * Sentences - 1);
        var asked = stored.ToDictionary(s => s, s => _server.Asked[s]);
        // What is left needs no moments to be killed at.
        _server.Delay = TimeSpan.Zero;
        var last = await FinishAsync(Command);
        last.ExitCode.ShouldBe(0, last.Errors);
        foreach (var (text, count) in asked)
            _server.Asked[text].ShouldBe(count);
        Stored().Count.ShouldBe(Articles * Sentences);
        _server.Asked.Count.ShouldBe(Articles * Sentences);
        for (var a = 0; a < Articles; a++)
            _workspace
                .Read($"output/a{a}/a{a}.es.txt")
                .ShouldBe(CountingServer.Translate(_workspace.Read($"in/a{a}.txt")));

        var runs = await _workspace.RunAsync("runs");
        runs.Output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain($"finished  {Articles}/{Articles} done");
    }

    [Fact]
    public async Task Translate_TwoProcessesOnOneWorkspace_BothEndWellAndNothingIsAskedTwice()
    {
        var (one, two) = (FinishAsync(Command + " -o one"), FinishAsync(Command + " -o two"));
        foreach (var result in new[] { await one, await two })
            result.ExitCode.ShouldBe(0, result.Errors);
        _server.Asked.Count.ShouldBe(Articles * Sentences);
        _server.Asked.Values.ShouldAllBe(count => count == 1);
        for (var a = 0; a < Articles; a++)
            _workspace.Read($"one/a{a}/a{a}.es.txt").ShouldBe(_workspace.Read($"two/a{a}/a{a}.es.txt"));
    }

    [Fact]
    public async Task Translate_TwoOfThreeProcessesKilled_TheThirdTakesOverAndNothingStoredIsAskedAgain()
    {
        _server.Delay = TimeSpan.FromMilliseconds(50);
        var survivor = FinishAsync(Command + " -o three");
        using (var one = Start(Command + " -o one"))
        using (var two = Start(Command + " -o two"))
        {
            while (_server.Asked.Count < Sentences)
                await WaitAsync(one, TimeSpan.FromMilliseconds(20));
            foreach (var process in new[] { one, two })
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }

        var result = await survivor;
        result.ExitCode.ShouldBe(0, result.Errors);
        _server.Asked.Count.ShouldBe(Articles * Sentences);
        for (var a = 0; a < Articles; a++)
            _workspace
                .Read($"three/a{a}/a{a}.es.txt")
                .ShouldBe(CountingServer.Translate(_workspace.Read($"in/a{a}.txt")));

        // The others find all answers.
        var asked = _server.Asked.Values.Sum();
        foreach (var output in new[] { "one", "two" })
            (await FinishAsync($"{Command} -o {output}")).ExitCode.ShouldBe(0);
        _server.Asked.Values.Sum().ShouldBe(asked);
    }

    [Fact]
    public async Task Translate_InterruptedOnce_WritesWhatIsUnderWayAndResumeDoesTheRest()
    {
        // No article ends before the signal has arrived, however slow the machine is.
        var gate = new TaskCompletionSource();
        _server.Gate = gate.Task;
        using var process = Start(Command);
        while (_server.Asked.IsEmpty)
            await WaitAsync(process, TimeSpan.FromMilliseconds(20));
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await LineAsync(process.StandardError, "Finishing the articles in progress");
        gate.SetResult();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(130);
        Regex.IsMatch(await errors, "localize resume 1").ShouldBeTrue(await errors);
        var written = Directory.GetDirectories(_workspace["output"]).Length;
        written.ShouldBeInRange(1, Articles - 1);
        Stored().Count.ShouldBe(written * Sentences);

        _server.Delay = TimeSpan.Zero;
        (await _workspace.RunAsync("status")).Output.ShouldContain("interrupted");
        (await FinishAsync("resume")).ExitCode.ShouldBe(0);
        (await _workspace.RunAsync("status 1")).Output.ShouldContain($"finished  {Articles}/{Articles} done");
        _server.Asked.Values.ShouldAllBe(count => count == 1);
    }

    [Fact]
    public async Task Translate_Watching_TranslatesWhatArrivesOnceAndEndsWhenItIsAsked()
    {
        Directory.CreateDirectory(_workspace["drop"]);
        using var process = Start("translate drop --provider counting --watch");
        await LineAsync(process.StandardError, "drop");
        _workspace.Write("drop/first.txt", "The first one.\n");
        await LineAsync(process.StandardOutput, "first.txt");
        _workspace.Write("drop/second.txt", "The second one.\n");
        (await LineAsync(process.StandardOutput, ".txt")).ShouldContain("second.txt");
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0);
        _workspace.Read("output/second/second.es.txt").ShouldBe(CountingServer.Translate("The second one.\n"));
        _server.Asked.Values.ShouldAllBe(count => count == 1);
    }

    private static async Task<string> LineAsync(StreamReader reader, string text)
    {
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new EndOfStreamException(text);
    }

    private HashSet<string> Stored()
    {
        if (!File.Exists(_workspace[".localization/workspace.db"]))
            return [];
        using var store = new SqliteConnection($"Data Source={_workspace[".localization/workspace.db"]};Pooling=false");
        return store.QuerySingle<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'entry'") == 0
            ? []
            : [.. store.Query<string>("SELECT source FROM entry")];
    }

    private Process Start(string command)
    {
        var start = _workspace.Process("Localization.CountingHost.dll", command.Split(' '), "C.UTF-8");
        start.Environment["COUNTING_URL"] = _server.Address;
        return Process.Start(start)!;
    }

    private async Task<CommandResult> FinishAsync(string command)
    {
        using var process = Start(command);
        return await Workspace.FinishAsync(process);
    }

    private static async Task WaitAsync(Process process, TimeSpan time)
    {
        try
        {
            await process
                .WaitForExitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(time, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            // Still running.
        }
    }
}
