using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Localization.Providers.Packing;
using Localization.Providers.Resilience;

namespace Localization.Benchmarks.Providers;

/// <summary>How full requests are, and how busy a slow provider is kept: … -- requests</summary>
internal static class RequestBenchmark
{
    private const int InFlight = 8;
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync()
    {
        var random = new Random(1);
        var units = Enumerable
            .Range(0, 100_000)
            .Select(_ => new TranslationUnit(
                new InlineText(new string('x', 20 + (int)(random.NextDouble() * random.NextDouble() * 600))),
                BlockRole.Paragraph,
                []
            ))
            .ToImmutableArray();
        foreach (
            var (name, capabilities) in new (string, ProviderCapabilities)[]
            {
                ("deepl, 50 texts and 126 KiB", new() { MaxTexts = 50, MaxBytes = 126 * 1024 }),
                ("libretranslate, 50 texts and 5,000 characters", new() { MaxTexts = 50, MaxCharacters = 5000 }),
                ("chat, 20 texts and 8,000 characters", new() { MaxTexts = 20, MaxCharacters = 8000 }),
            }
        )
        {
            // A thousand segments that are waiting together.
            var (sent, least) = (0, 0);
            foreach (var batch in units.Chunk(1000))
            {
                sent += RequestPacker.Pack(batch, capabilities).Count;
                least += Least(batch, capabilities);
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: {sent} requests, at least {least} are needed: {(100.0 * sent / least) - 100:0.00} % more"
                )
            );
        }

        await using var provider = new SlowProvider().WithResilience(
            TimeProvider.System,
            new ResilienceOptions { InFlight = InFlight }
        );
        var request = new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es"), units[..40_000]);
        var packs = RequestPacker.Pack(request.Units, provider.Capabilities);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            packs.Select(p =>
                provider.TranslateAsync(
                    request with
                    {
                        Units = [.. p.Select(i => request.Units[i])],
                    },
                    CancellationToken.None
                )
            )
        );
        var ideal = Math.Ceiling(packs.Count / (double)InFlight) * AnswerTime.TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{packs.Count} requests of {AnswerTime.TotalMilliseconds} ms, {InFlight} in flight: "
                    + $"{watch.Elapsed.TotalSeconds:0.00} s, ideal {ideal:0.00} s: "
                    + $"{100 * ideal / watch.Elapsed.TotalSeconds:0.0} % of the ideal throughput"
            )
        );
    }

    // No packing needs fewer than the texts and the characters ask for.
    private static int Least(TranslationUnit[] units, ProviderCapabilities capabilities)
    {
        var characters = units.Sum(u => u.Text.Text.Length);
        return Math.Max(
            (int)Math.Ceiling(units.Length / (double)capabilities.MaxTexts),
            Math.Max(
                (int)Math.Ceiling(characters / (double)(capabilities.MaxCharacters ?? int.MaxValue)),
                (int)Math.Ceiling((characters + (3.0 * units.Length)) / (capabilities.MaxBytes ?? int.MaxValue))
            )
        );
    }

    /// <summary>Answers each request after the same time.</summary>
    private sealed class SlowProvider : ITranslationProvider
    {
        public string Name => "slow";

        public string Model => "1";

        public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 50, MaxBytes = 126 * 1024 };

        public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
            TranslationRequest request,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(AnswerTime, TimeProvider.System, cancellationToken);
            return [.. request.Units.Select(u => new TranslationAnswer(u.Text))];
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
