using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Hangfire.Tests.Machines;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Localization.Hangfire.Tests;

/// <summary>Follows the first commands of <c>docs/scale.md</c> to the letter, on a server and with a provider of the
/// test's own.</summary>
public sealed partial class ScalePageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scale.md"));

    private const string Spanish = "El puerto está abierto.";

    private readonly TestDatabase _database = new();
    private readonly TemporaryFolder _folder = new("scale-");
    private readonly WireMockServer _deepL = WireMockServer.Start();
    private readonly List<Process> _running = [];

    public ScalePageTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "news"));
        File.WriteAllText(Path.Combine(_folder.Path, "news", "a.txt"), "The port is open.\n");
        _deepL
            .Given(Request.Create().WithPath("/v2/usage"))
            .RespondWith(
                Response
                    .Create()
                    .WithHeader("Content-Type", "application/json")
                    .WithBody("""{"character_count":0,"character_limit":500000}""")
            );
        _deepL
            .Given(Request.Create().WithPath("/v2/translate").UsingPost())
            .RespondWith(Response.Create().WithCallback(Translate));
    }

    public void Dispose()
    {
        foreach (var process in _running)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _deepL.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Page_CommandsInOrder_DoWhatTheySay()
    {
        var commands = Commands().Match(Page).Groups[1].Value.Split('\n').Where(c => c.Length > 0).ToList();
        commands.Count.ShouldBe(8);
        foreach (var command in commands)
        {
            var words = Words(command);
            if (words[0] is "worker" or "dashboard")
            {
                // They run until they are stopped.
                (await FirstLineAsync(words)).ShouldContain("http://");
                continue;
            }

            var (code, output, errors) = await RunAsync(words);
            code.ShouldBe(0, $"{command}: {output}{errors}");
            if (words is ["queue", "list"])
                output.ShouldContain("deepl");
            if (words[0] == "translate")
                (
                    await File.ReadAllTextAsync(
                        Path.Combine(_folder.Path, "output", "a", "a.es.txt"),
                        TestContext.Current.CancellationToken
                    )
                ).ShouldBe($"{Spanish}\n");
        }
    }

    [Fact]
    public async Task Database_PasswordOnTheCommandLine_IsRefusedInOneLineWithoutIt()
    {
        var (code, output, errors) = await RunAsync([
            "runs",
            "--database",
            $"{_database.Connection};Password=secret-1",
        ]);
        code.ShouldNotBe(0);
        output.ShouldBe("");
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("--database has a password");
        errors.ShouldNotContain("secret-1");
    }

    [Fact]
    public async Task Database_WrongPassword_IsOneLineWithoutIt()
    {
        using var server = new RefusingServer();
        var (code, _, errors) = await RunAsync(
            ["runs", "--database", $"Host=127.0.0.1;Port={server.Port};Username=ana;Database=news"],
            ("PGPASSWORD", "secret-1")
        );
        code.ShouldNotBe(0);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("PGPASSWORD");
        errors.ShouldNotContain("secret-1");
    }

    [Fact]
    public async Task Database_HostThatCannotBeReached_IsOneLine()
    {
        var (code, _, errors) = await RunAsync(["runs", "--database", "Host=127.0.0.1;Port=1;Database=news"]);
        code.ShouldNotBe(0);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("127.0.0.1:1/news: cannot be reached");
    }

    [Fact]
    public async Task Database_NewerAndOlderSchema_AreOneLineEach()
    {
        (await RunAsync(["database", "create", "--database", _database.Connection])).Code.ShouldBe(0);
        _database.Query("UPDATE localization_schema SET version = 99 RETURNING 1");
        var newer = await RunAsync(["runs", "--database", _database.Connection]);
        newer.Code.ShouldNotBe(0);
        newer.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("99");
        _database.Query("UPDATE localization_schema SET version = 7 RETURNING 1");
        foreach (
            var statement in new[]
            {
                "DROP TABLE review_summary, review_mention, review_event, review_issue, review_filter",
                "ALTER TABLE review_user DROP mail",
                "ALTER TABLE entry DROP confidence",
                "ALTER TABLE review_segment DROP confidence, DROP risk",
                "DROP INDEX review_article_assignee",
                "ALTER TABLE review_article DROP shelf, DROP assignee, DROP due, DROP priority",
                "ALTER TABLE review_comment DROP edited",
            }
        )
            _database.Query(statement);
        var older = await RunAsync(["database", "migrate", "--database", _database.Connection]);
        (older.Code, older.Errors).ShouldBe((0, ""));
        older.Output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Upgrade steps: 4.");
    }

    private static WireMock.ResponseMessage Translate(WireMock.IRequestMessage request)
    {
        using var asked = JsonDocument.Parse(request.Body!);
        var texts = asked.RootElement.GetProperty("text").EnumerateArray().Select(_ => Spanish);
        return new WireMock.ResponseMessage
        {
            StatusCode = (int)HttpStatusCode.OK,
            Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new("application/json") },
            BodyData = new BodyData
            {
                DetectedBodyType = BodyType.String,
                BodyAsString = JsonSerializer.Serialize(new { translations = texts.Select(t => new { text = t }) }),
            },
        };
    }

    // The page's own database is not here; all else is as it is there.
    private List<string> Words(string command) =>
        [
            .. Word()
                .Matches(command.Split(" #")[0])
                .Select(m => m.Value.Trim('"'))
                .Skip(1)
                .Select(w => w.StartsWith("Host=", StringComparison.Ordinal) ? _database.Connection : w),
        ];

    private async Task<(int Code, string Output, string Errors)> RunAsync(
        IEnumerable<string> words,
        params (string Name, string Value)[] environment
    )
    {
        using var process = Start(words, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    private async Task<string> FirstLineAsync(IEnumerable<string> words)
    {
        var process = Start(words, []);
        _running.Add(process);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("http", StringComparison.Ordinal))
                return line;
        }

        return await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private Process Start(IEnumerable<string> words, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "localize.dll"), .. words])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["LANG"] = "en_GB.UTF-8",
                ["DEEPL_AUTH_KEY"] = "a-secret:fx",
                ["DEEPL_SERVER_URL"] = _deepL.Url!,
                ["LOCALIZATION_database"] = _database.Connection,
            },
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
