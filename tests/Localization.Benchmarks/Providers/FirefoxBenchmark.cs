using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Localization.Marian.Tests.Synthetic;
using Localization.Model;
using Localization.Providers.Apertium;
using Localization.Providers.Firefox;
using Localization.Providers.Firefox.Installation;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Benchmarks.Providers;

/// <summary>How fast the neural engine is and what memory it takes, with a model of the real ones' size (32,000 pieces,
/// six layers that read, two that write) and random weights; Apertium beside it. A model that knows nothing writes to
/// its limit of three pieces for one, where a real one writes about as many as it reads: pieces a second are the figure
/// to compare.</summary>
internal static class FirefoxBenchmark
{
    private const int Pieces = 32_000;
    private const int Sentences = 60;

    public static async Task RunAsync(string[] args)
    {
        if (args is not [var engine])
        {
            Console.WriteLine("… -- firefox ENGINE.wasm");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("firefox-bench-").FullName;
        try
        {
            Install(folder, engine);
            Console.WriteLine("| engine | instances | source words/s | target pieces/s | first sentence | memory |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var instances in new[] { 1, 2 })
            {
                var options = new FirefoxOptions { Folder = folder, Instances = instances };
                await MeasureAsync("firefox", instances, new ServiceCollection().AddSingleton(options).AddFirefox());
            }

            await MeasureAsync("apertium", 2, new ServiceCollection().AddApertium());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string name, int instances, IServiceCollection registrations)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        await using var services = registrations.BuildServiceProvider();
        var provider = services.GetRequiredKeyedService<ITranslationProvider>(name);
        var texts = NewsText
            .Create(500_000)
            .Split(". ")
            .Where(t => t.Count(c => c == ' ') > 5)
            .Take(name == "apertium" ? Sentences * 20 : Sentences)
            .ToList();
        var clock = Stopwatch.StartNew();
        await AskAsync(provider, ["The port is closed."]);
        var first = clock.Elapsed;
        clock.Restart();
        var answers = await AskAsync(provider, texts);
        var seconds = clock.Elapsed.TotalSeconds;
        var words = texts.Sum(t => t.Split(' ').Length);
        var pieces = answers.Sum(a => provider.Capabilities.PiecesOf?.Invoke(a) ?? 0);
        var memory = Process.GetCurrentProcess().WorkingSet64 - before;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {instances} | {words / seconds:0} | "
                    + $"{(pieces > 0 ? (pieces / seconds).ToString("0", CultureInfo.InvariantCulture) : "–")} | "
                    + $"{first.TotalSeconds:0.00} s | "
                    + $"{(name == "firefox" ? $"{memory / 1e6:0} MB" : "processes of its own")} |"
            )
        );
    }

    private static async Task<List<string>> AskAsync(ITranslationProvider provider, IReadOnlyList<string> texts)
    {
        var units = texts.Select(t => new TranslationUnit(new InlineText(t), BlockRole.Paragraph, []));
        var answers = await provider.TranslateAsync(
            new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [.. units]),
            CancellationToken.None
        );
        return [.. answers.Select(a => a.Text?.Text ?? throw new InvalidOperationException(a.Failure))];
    }

    private static void Install(string folder, string engine)
    {
        var place = new FirefoxFolder(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(place.Engine)!);
        File.Copy(engine, place.Engine);
        Directory.CreateDirectory(place.Model("en-es"));
        InstalledFile[] files =
        [
            Put("model", "model.bin", SyntheticModel.Build(Pieces, 1, encoder: 6, decoder: 2)),
            Put("vocab", "vocab.spm", SyntheticVocabulary.Build(Pieces, "the", "of", "in", "said", "minister")),
        ];
        var manifest = new InstalledModel("en", "es", "synthetic", "tiny", "none", files);
        File.WriteAllBytes(
            Path.Combine(place.Model("en-es"), InstalledModel.Manifest),
            JsonSerializer.SerializeToUtf8Bytes(manifest, JsonSerializerOptions.Web)
        );

        InstalledFile Put(string type, string name, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(place.Model("en-es"), name), bytes);
            return new(
                type,
                name,
                bytes.Length,
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
            );
        }
    }
}
