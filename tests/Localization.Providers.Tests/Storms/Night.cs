using Localization.Editions;
using Localization.Memory.Sqlite;
using Localization.Model;
using Localization.Pipeline;
using Localization.Providers.DeepL;
using Localization.Providers.Resilience;
using Localization.Providers.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Storms;

/// <summary>A batch that nobody watches, over real HTTP. The clock is a fake one: it moves while no request is under
/// way.</summary>
internal sealed class Night : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("night").FullName;

    public Night() => Environment.SetEnvironmentVariable("NIGHT_TEST_KEY", "secret");

    public FakeTimeProvider Time { get; } = new();

    public TimeSpan Elapsed => Time.GetUtcNow() - Time.Start;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Translates articles of one sentence each.</summary>
    /// <param name="server">The address.</param>
    /// <param name="articles">How many.</param>
    /// <param name="options">How the server is asked again; null for the defaults.</param>
    /// <param name="tick">Called after each second of the clock.</param>
    public async Task<BatchSummary> RunAsync(
        string server,
        int articles,
        ResilienceOptions? options = null,
        Action? tick = null
    )
    {
        var files = Enumerable.Range(100, articles).Select(Write).ToList();
        using var memory = new SqliteTranslationMemory(Path.Combine(_folder, "workspace.db"), Time);
        var watched = new WatchedProvider(
            new DeepLProvider(
                new()
                {
                    Key = new Secret("NIGHT_TEST_KEY"),
                    Server = server,
                    Glossary = false,
                },
                Time
            )
        );
        await using var provider = watched.WithResilience(Time, options);
        var batch = new BatchTranslator(provider, memory, Editions(), Time, memory.Runs);
        var settings = new BatchSettings
        {
            Files = files,
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
            Terms = [],
        };
        var run = batch.RunAsync(settings, new Silence(), TestContext.Current.CancellationToken);
        while (!run.IsCompleted)
        {
            if (watched.UnderWay == 0)
            {
                Time.Advance(TimeSpan.FromSeconds(1));
                tick?.Invoke();
            }

            // What the clock has woken gets a thread before the clock moves again.
            await Task.WhenAny(run, Task.Delay(Breath, TimeProvider.System, TestContext.Current.CancellationToken));
        }

        return await run;
    }

    private string Write(int number)
    {
        var file = Path.Combine(_folder, $"article-{number}.txt");
        File.WriteAllText(file, $"The mayor left the town hall on Monday with the papers of the case {number}.\n");
        return file;
    }

    private EditionFolder Editions()
    {
        var localizers = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddLocalization()
            .BuildServiceProvider();
        return new EditionFolder(
            Path.Combine(_folder, "output"),
            localizers.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            localizers.GetRequiredService<IStringLocalizer<IssueMessages>>(),
            ["source"]
        );
    }

    private sealed class Silence : IBatchObserver
    {
        public void Planned(string file, int segments) { }

        public void Answered(string file, int segments) { }

        public void Finished(ArticleOutcome outcome) { }
    }
}
