using Localization.Pipeline.Outcomes;
using Localization.Providers.Resilience;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Batches;
using Localization.Providers.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Storms;

/// <summary>A batch that nobody watches, over real HTTP. The clock is a fake one: it moves while no request is under
/// way.</summary>
internal sealed class Night : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(1);

    private readonly BatchFolder _folder;

    public Night()
    {
        Environment.SetEnvironmentVariable("NIGHT_TEST_KEY", "secret");
        _folder = new BatchFolder(Time);
    }

    public FakeTimeProvider Time { get; } = new();

    public TimeSpan Elapsed => Time.GetUtcNow() - Time.Start;

    public void Dispose() => _folder.Dispose();

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
        foreach (var number in Enumerable.Range(100, articles))
            _folder.Write(
                $"article-{number}.txt",
                $"The mayor left the town hall on Monday with the papers of the case {number}.\n"
            );
        var watched = new WatchedProvider(
            Remote.DeepL(
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
        var run = _folder.TranslateAsync(provider, _folder.Settings());
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
}
