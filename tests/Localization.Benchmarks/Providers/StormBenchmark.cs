using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Localization.Benchmarks.Providers;

/// <summary>A batch whose provider is busy or away, in real time: … -- storm</summary>
internal static partial class StormBenchmark
{
    private const int Articles = 200;
    private static readonly TimeSpan Busy = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(2);

    public static async Task RunAsync()
    {
        Console.WriteLine("| provider | articles | translated | exit code | time (s) | requests refused | answered |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        using (var server = WireMockServer.Start())
        {
            var counts = new Counts();
            Serve(server, counts, TimeProvider.System.GetUtcNow() + Busy);
            await TranslateAsync("answers 429 for three minutes", server.Url!, counts);
        }

        using var free = WireMockServer.Start();
        var (address, port) = (free.Url!, free.Port);
        free.Stop();
        var late = new Counts();
        var run = TranslateAsync("away for two minutes", address, late);
        await Task.Delay(Away, TimeProvider.System);
        using var back = WireMockServer.Start(port);
        Serve(back, late, DateTimeOffset.MinValue);
        await run;
    }

    private static async Task TranslateAsync(string name, string server, Counts counts)
    {
        var folder = Directory.CreateTempSubdirectory("storm-");
        var articles = folder.CreateSubdirectory("articles");
        for (var number = 1; number <= Articles; number++)
            await File.WriteAllTextAsync(
                Path.Combine(articles.FullName, $"{number}.txt"),
                $"The mayor left the town hall on Monday with the papers of the case {number}.\n"
            );
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "localize.dll"), "translate", "articles", "--provider", "deepl"]
        )
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEEPL_AUTH_KEY"] = "benchmark";
        start.Environment["LOCALIZATION_providers__deepl__server"] = server;
        start.Environment["LOCALIZATION_providers__deepl__glossary"] = "false";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Console.Error.Write(await errors);
        var translated = folder
            .EnumerateFiles("*.es.txt", SearchOption.AllDirectories)
            .Count(f => File.ReadAllText(f.FullName).StartsWith("El alcalde", StringComparison.Ordinal));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Articles} | {translated} | {process.ExitCode} | {watch.Elapsed.TotalSeconds:0} "
                    + $"| {counts.Refused} | {counts.Answered} |"
            )
        );
        folder.Delete(recursive: true);
    }

    private static void Serve(WireMockServer server, Counts counts, DateTimeOffset end) =>
        server
            .Given(Request.Create().UsingPost())
            .RespondWith(
                Response
                    .Create()
                    .WithCallback(request =>
                    {
                        if (TimeProvider.System.GetUtcNow() < end)
                        {
                            Interlocked.Increment(ref counts.Refused);
                            return Message(429, """{"message":"too many requests"}""");
                        }

                        Interlocked.Increment(ref counts.Answered);
                        return Message(200, Translated(request.Body!));
                    })
            );

    private static string Translated(string body)
    {
        using var json = JsonDocument.Parse(body);
        var translations = json
            .RootElement.GetProperty("text")
            .EnumerateArray()
            .Select(t => new
            {
                text = "El alcalde salió del ayuntamiento el lunes con los papeles del caso "
                    + $"{Number().Match(t.GetString()!)}.",
                detected_source_language = "EN",
            });
        return JsonSerializer.Serialize(new { translations });
    }

    private static ResponseMessage Message(int status, string body) =>
        new()
        {
            StatusCode = status,
            Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new("application/json") },
            BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = body },
        };

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    private sealed class Counts
    {
        public int Refused;
        public int Answered;
    }
}
