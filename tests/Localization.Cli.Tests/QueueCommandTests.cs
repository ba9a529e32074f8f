using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Localization.Cli.Tests;

/// <summary>The queue, its workers and its dashboard. What serves until a signal ends it, and the batch that a signal
/// ends, run as processes: the signal and the ports are the process's.</summary>
public sealed class QueueCommandTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly Workspace _workspace = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Translate_Queued_IsTranslatedByAWorkerAndWrittenHere()
    {
        await Run("database", "create");
        using var worker = System.Diagnostics.Process.Start(
            _workspace.Process(
                "localize.dll",
                ["worker", "--workers", "2", "--database", _database.Connection],
                "C.UTF-8"
            )
        )!;
        var address = await AddressAsync(worker, "/metrics");
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"{address}/health/live"), Stop)).ShouldBe("Healthy");
        (await client.GetStringAsync(new Uri($"{address}/health/ready"), Stop)).ShouldBe("Healthy");
        var translated = await Run("translate", "seeds", "--editions", "source", "--queue");
        translated.ExitCode.ShouldBe(0, translated.Errors);
        translated.Errors.ShouldContain("3 of 3 articles translated");
        translated.Output.ShouldMatch("from the provider +0");
        File.Exists(_workspace["output/grain-prices-weekly/grain-prices-weekly.es.txt"]).ShouldBeTrue();
        (await Run("queue", "status", "1")).Output.ShouldContain("3 of 3");
        (await DoneAsync(client, address, atLeast: 3)).ShouldBe(3);
        _database.Query("SELECT sum(length(content)) FROM queue_article").ShouldBe("0");

        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{worker.Id}"]);
        var stopped = await Workspace.FinishAsync(worker);
        (stopped.ExitCode, stopped.Output.Contains("Nothing was left unfinished", StringComparison.Ordinal)).ShouldBe(
            (0, true)
        );
    }

    [Fact]
    public async Task Translate_QueuedForADryRun_HandsNothingToWorkers()
    {
        await Run("database", "create");
        var dry = await Run("translate", "seeds", "--queue", "--dry-run");
        (dry.ExitCode, dry.Output.Contains("grain-prices-weekly", StringComparison.Ordinal)).ShouldBe(
            (0, true),
            dry.Errors
        );
        (await Run("queue", "list")).Output.ShouldContain("The queue is empty.");
    }

    [Fact]
    public async Task Translate_QueuedForMoreThanItMayCost_HandsNothingToWorkers()
    {
        await Run("database", "create");
        _workspace.Write(
            "localization.json",
            """{ "providers": { "libretranslate": { "server": "http://127.0.0.1:9" } } }"""
        );
        var refused = await Run(
            "translate",
            "seeds",
            "--queue",
            "--provider",
            "libretranslate",
            "--max-characters",
            "1000"
        );
        (refused.ExitCode, refused.Errors.Contains("1000", StringComparison.Ordinal)).ShouldBe(
            (1, true),
            refused.Errors
        );
        (await Run("queue", "list")).Output.ShouldContain("The queue is empty.");
    }

    [Fact]
    public async Task Queue_BatchThatNobodyTakes_IsListedAndRemoved()
    {
        await Run("database", "create");
        // A shell starts background jobs with SIGINT ignored, and what they start inherits that.
        var start = _workspace.Process(
            "localize.dll",
            ["translate", "seeds", "--provider", "copy", "--queue", "--database", _database.Connection],
            "C.UTF-8"
        );
        start.ArgumentList.Insert(0, "--default-signal=INT");
        start.ArgumentList.Insert(1, start.FileName);
        start.FileName = "env";
        using var translate = System.Diagnostics.Process.Start(start)!;
        while (
            await translate.StandardError.ReadLineAsync(Stop) is { } line
            && !line.Contains("No worker takes", StringComparison.Ordinal)
        ) { }

        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{translate.Id}"]);
        var left = await Workspace.FinishAsync(translate);
        (left.ExitCode, left.Errors.Contains("localize queue remove 1", StringComparison.Ordinal)).ShouldBe(
            (130, true),
            left.Errors
        );
        (await Run("queue", "list")).Output.ShouldMatch(@"1\s+copy\s+en → es\s+.*\s0\s+3\s+0");
        var status = await RunInSpanishAsync("queue", "status", "1");
        (status.ExitCode, status.Output).ShouldBe(
            (
                0,
                "Lote 1: 0 de 3 artículos traducidos, 0 con error\nNingún proceso toma artículos para copy. "
                    + "Inicie uno, aquí o en cualquier equipo que alcance la base de datos: localize worker "
                    + "--provider copy\n"
            )
        );
        (await Run("queue", "remove", "1")).ExitCode.ShouldBe(0);
        var gone = await Run("queue", "status", "1");
        (gone.ExitCode, gone.Errors.Contains("Batch 1 is not", StringComparison.Ordinal)).ShouldBe(
            (2, true),
            gone.Errors
        );
    }

    [Fact]
    public async Task Worker_NoNumberGiven_TakesAsManyAsTheProviderTakesRequests()
    {
        await Run("database", "create");
        _workspace.Write(
            "localization.json",
            """
            { "providers": { "libretranslate": { "server": "http://127.0.0.1:9" } }, "resilience": { "libretranslate": { "inFlight": 3 } } }
            """
        );
        using var worker = System.Diagnostics.Process.Start(
            _workspace.Process(
                "localize.dll",
                ["worker", "--provider", "libretranslate", "--database", _database.Connection],
                "es_ES.UTF-8"
            )
        )!;
        (await worker.StandardOutput.ReadLineAsync(Stop)).ShouldStartWith("Trabajando para libretranslate, 3 a la vez");
        await AddressAsync(worker, "/metrics");
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{worker.Id}"]);
        var ended = await Workspace.FinishAsync(worker);
        ended.ExitCode.ShouldBe(0, ended.Errors);
    }

    [Fact]
    public async Task Worker_PortThatIsTaken_SaysSo()
    {
        await Run("database", "create");
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var result = await Run("worker", "--listen", taken.LocalEndpoint.ToString()!);
        (result.ExitCode, result.Errors.Contains("--listen", StringComparison.Ordinal)).ShouldBe(
            (2, true),
            result.Errors
        );
    }

    [Fact]
    public async Task Dashboard_SignedIn_ShowsTheQueueAndReadersChangeNothing()
    {
        await Run("database", "create");
        foreach (var (name, role) in new[] { ("Ana", "editor"), ("Luis", "reader") })
        {
            var added = await _workspace.RunAsync(
                ["review", "user", "add", name, "--role", role, "--database", _database.Connection],
                input: "correct horse battery\n"
            );
            added.ExitCode.ShouldBe(0, added.Errors);
        }

        using var dashboard = System.Diagnostics.Process.Start(
            _workspace.Process(
                "localize.dll",
                ["dashboard", "--no-browser", "--database", _database.Connection],
                "C.UTF-8"
            )
        )!;
        var address = await AddressAsync(dashboard, "/enter");
        using var anybody = new HttpClient { BaseAddress = new Uri(address) };
        (await anybody.GetAsync("/queue", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await anybody.PostAsync("/queue/jobs/succeeded/requeue", null, Stop)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        using var reader = await SignInAsync(address, "Luis");
        (await reader.GetStringAsync("/queue/servers", Stop)).ShouldContain("<title>Servers");
        (await RequeueAsync(reader)).ShouldBe(HttpStatusCode.Unauthorized);
        using var editor = await SignInAsync(address, "Ana");
        (await RequeueAsync(editor)).ShouldBe(HttpStatusCode.NoContent);

        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{dashboard.Id}"]);
        var closed = await Workspace.FinishAsync(dashboard);
        closed.ExitCode.ShouldBe(0, closed.Errors);
    }

    [Theory]
    [InlineData("translate seeds --queue", "A queue needs a database")]
    [InlineData("worker", "A queue needs a database")]
    [InlineData("dashboard", "A queue needs a database")]
    [InlineData("worker --database Host=127.0.0.1;Port=1 --listen here", "--listen")]
    [InlineData("worker --database Host=127.0.0.1;Port=1 --workers 0", "worker")]
    public async Task Queue_NoDatabase_SaysWhatToGive(string arguments, string said)
    {
        var result = await _workspace.RunAsync(arguments);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(said);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // As the page's own script does: with the token against forged requests that the page carries.
    private static async Task<HttpStatusCode> RequeueAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/queue/jobs/succeeded", Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/queue/jobs/succeeded/requeue")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("jobs[]", "1")]),
        };
        request.Headers.Add(
            "RequestVerificationToken",
            Regex.Match(page, "csrf-token\" content=\"([^\"]+)").Groups[1].Value
        );
        using var response = await client.SendAsync(request, Stop);
        return response.StatusCode;
    }

    private static async Task<HttpClient> SignInAsync(string address, string name)
    {
        var client = new HttpClient { BaseAddress = new Uri(address) };
        using var response = await client.PostAsJsonAsync(
            "/api/session",
            new { name, password = "correct horse battery" },
            Stop
        );
        client.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("accessToken").GetString()
        );
        return client;
    }

    /// <summary>How many articles a worker counts as done, as soon as it has counted so many: it counts an article
    /// after it has given it back.</summary>
    private static async Task<int> DoneAsync(HttpClient client, string address, int atLeast)
    {
        while (true)
        {
            var metrics = await client.GetStringAsync(new Uri($"{address}/metrics"), Stop);
            var done = Regex.Match(metrics, """localization_queue_articles_total\{[^}]*outcome="done"\} ([0-9]+)""");
            if (
                done.Success
                && int.Parse(done.Groups[1].Value, CultureInfo.InvariantCulture) is var count
                && count >= atLeast
            )
                return count;
        }
    }

    /// <summary>The address before a path that a process says when it has started.</summary>
    private static async Task<string> AddressAsync(System.Diagnostics.Process process, string path)
    {
        while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (Regex.Match(line, $"(http://[0-9.:]+){path}") is { Success: true } match)
                return match.Groups[1].Value;
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Stop));
    }

    private Task<CommandResult> RunInSpanishAsync(params string[] arguments) =>
        _workspace.RunAsync([.. arguments, "--database", _database.Connection], "es_ES.UTF-8");

    private Task<CommandResult> Run(params string[] arguments) =>
        _workspace.RunAsync([.. arguments, "--database", _database.Connection], "C.UTF-8");
}
