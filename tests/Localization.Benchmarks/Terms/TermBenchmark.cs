using System.Globalization;
using Localization.Apertium;
using Localization.Editions;
using Localization.Editions.Labels;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Localization.Terms.Csv;
using Localization.Testing;
using Localization.Testing.Terms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Localization.Benchmarks.Terms;

/// <summary>How many terms of a set of sentences are in their translations, how often the program is wrong about it,
/// and how many texts are sent: … -- terms</summary>
internal static class TermBenchmark
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    /// <summary>Runs it.</summary>
    /// <param name="args"><c>--list</c> prints the sentences where something is wrong.</param>
    public static async Task RunAsync(string[] args)
    {
        var full = CsvGlossary.Load(TermSentences.Glossary);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .AddSingleton(TimeProvider.System)
            .AddApertium(new ApertiumOptions { Chains = 2 })
            .BuildServiceProvider();
        var engine = services.GetRequiredKeyedService<ITranslationProvider>("apertium");
        Console.WriteLine(
            "| engine | glossary | occurrences | in the translation | wrongly called kept | wrongly called missing "
                + "| texts sent | sentences |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
        );
        foreach (var textOnly in new[] { false, true })
        {
            foreach (var twoColumns in new[] { false, true })
            {
                Term[] glossary = [.. full.Select(t => twoColumns ? new Term(t.Source, t.Target, t.Policy) : t)];
                await using var provider = new CountingProvider(engine, textOnly);
                var figures = await MeasureAsync(services, provider, glossary, twoColumns, args is ["--list"]);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {(textOnly ? "text only" : "local")} | {(twoColumns ? "two columns" : "full")} | "
                            + $"{figures.Expected} | {figures.Present} | {figures.FalseKept} | "
                            + $"{figures.FalseMissing} | "
                            + $"{provider.Texts} | {TermSentences.Default.Sentences.Count} |"
                    )
                );
            }
        }
    }

    private static async Task<Figures> MeasureAsync(
        ServiceProvider services,
        CountingProvider provider,
        Term[] glossary,
        bool twoColumns,
        bool list
    )
    {
        using var folder = new TemporaryFolder();
        var sentences = TermSentences.Default.Sentences;
        var file = Path.Combine(folder.Path, "sentences.txt");
        await File.WriteAllTextAsync(file, string.Join("\n\n", sentences.Select(s => s.Text)) + "\n");
        await using var memory = new SqliteTranslationMemory(
            Path.Combine(folder.Path, "workspace.db"),
            TimeProvider.System
        );
        var editions = new EditionFolder(
            Path.Combine(folder.Path, "output"),
            services.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            services.GetRequiredService<IStringLocalizer<IssueMessages>>(),
            ["source"],
            Branding.Default
        );
        var settings = new BatchSettings
        {
            Files = [file],
            From = English,
            To = Spanish,
            Terms = [.. glossary],
            KeepArticles = true,
        };
        var summary = await new BatchTranslator(
            provider,
            memory,
            editions,
            TimeProvider.System,
            memory.Runs,
            memory.Review
        ).RunAsync(settings, new Observer(), CancellationToken.None);
        var blocks = summary.Articles.Single().Segments.GroupBy(s => s.Segment.Block).OrderBy(g => g.Key).ToList();
        var figures = new Figures();
        foreach (var (sentence, segments) in sentences.Zip(blocks))
            Add(figures, sentence, [.. segments], twoColumns, list);
        return figures;
    }

    private static void Add(
        Figures figures,
        TermSentence sentence,
        List<TranslatedSegment> segments,
        bool twoColumns,
        bool list
    )
    {
        var target = string.Join(' ', segments.Select(s => s.Target.Text));
        var wrong = false;
        foreach (var expected in sentence.Terms.Where(t => !(twoColumns && t.IsVariant)))
        {
            var present = Math.Min(expected.Count, Hits(expected.Source, target));
            figures.Expected += expected.Count;
            figures.Present += present;
            wrong |= present < expected.Count;
        }

        foreach (var entry in segments.SelectMany(s => s.Terms).GroupBy(t => t.Occurrence.Term.Source))
        {
            var hits = Hits(entry.Key, target);
            // What a pronoun stands for has no place in the translation.
            var claimed = entry.Count(t => t.TargetStart >= 0);
            var missing = entry.Count(t => t.Outcome == TermOutcome.Missing);
            figures.FalseKept += Math.Max(0, claimed - hits);
            figures.FalseMissing += Math.Clamp(hits - claimed, 0, missing);
            wrong |= claimed > hits || (missing > 0 && hits > claimed);
        }

        if (list && wrong)
            Console.WriteLine($"  {sentence.Text}\n  {target}");
    }

    private static int Hits(string source, string target) => TermSentences.Default.Forms[source].Count(target);

    private sealed class Observer : IBatchObserver
    {
        public void Planned(string file, int segments) { }

        public void Answered(string file, int segments) { }

        public void Finished(ArticleOutcome outcome) { }
    }

    private sealed class Figures
    {
        public int Expected { get; set; }

        public int Present { get; set; }

        public int FalseKept { get; set; }

        public int FalseMissing { get; set; }
    }
}
