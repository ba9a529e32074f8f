using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Localization.Apertium;
using Localization.Quality.Scores;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Benchmarks.Quality;

/// <summary>What each rule of the local engine is worth: BLEU and chrF2 of the engine alone, with all rules and without
/// each.</summary>
internal static class AblationBenchmark
{
    /// <summary>Runs it on two files, a segment a line, with all rules or those that are named.</summary>
    public static async Task RunAsync(string[] args)
    {
        string[] rules = args.Length > 2 ? args[2..] : [.. ApertiumOptions.Rules];
        if (args.Length < 2 || rules.Except(ApertiumOptions.Rules).Any())
        {
            Console.Error.WriteLine(
                "Give a file of English segments, one of their translations, and the names of rules or none for all."
            );
            return;
        }

        var (sources, references) = (File.ReadAllLines(args[0]), File.ReadAllLines(args[1]));
        var watch = Stopwatch.StartNew();
        var all = await ScoreAsync(sources, references, []);
        var words = sources.Sum(s => s.Split(' ').Length);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| rule | segments changed | BLEU | chrF2 |\n| --- | ---: | ---: | ---: |\n| all | | "
                    + $"{all.Bleu:0.00} | {all.Chrf:0.00} |"
            )
        );
        foreach (var rule in rules)
        {
            var without = await ScoreAsync(sources, references, [rule]);
            var changed = all.Texts.Zip(without.Texts).Count(p => p.First != p.Second);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| without {rule} | {changed} | {without.Bleu - all.Bleu:+0.00;-0.00;0.00} | "
                        + $"{without.Chrf - all.Chrf:+0.00;-0.00;0.00} |"
                )
            );
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{words * (1 + rules.Length) / watch.Elapsed.TotalSeconds:0} words/s, scores included"
            )
        );
    }

    private static async Task<(string[] Texts, double Bleu, double Chrf)> ScoreAsync(
        string[] sources,
        string[] references,
        ImmutableHashSet<string> without
    )
    {
        await using var services = new ServiceCollection()
            .AddApertium(new ApertiumOptions { Without = without })
            .BuildServiceProvider();
        var provider = services.GetRequiredKeyedService<ITranslationProvider>("apertium");
        var request = new TranslationRequest(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [.. sources.Select(s => new TranslationUnit(new InlineText(s), BlockRole.Paragraph, []))]
        );
        string[] texts =
        [
            .. (await provider.TranslateAsync(request, CancellationToken.None)).Select(a => a.Text?.Text ?? ""),
        ];
        return (texts, Score(new Bleu(), texts, references), Score(new Chrf(0), texts, references));
    }

    private static double Score(IMetric metric, string[] texts, string[] references) =>
        metric.Score(texts.Zip(references, metric.Count).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]));
}
