using System.Globalization;
using Localization.Apertium;
using Localization.Apertium.Engine;
using Localization.Apertium.Grammar;
using Localization.Apertium.Grammar.Directions;
using Localization.Apertium.StreamFormat;

namespace Localization.Benchmarks.Quality;

/// <summary>Words in small letters that the local engine leaves unknown: with the pair's dictionary alone, and after
/// the program's lexicon and word formation.</summary>
internal static class UnknownBenchmark
{
    private const int Shown = 40;

    /// <summary>Runs it on files of English, a segment a line.</summary>
    public static async Task RunAsync(string[] files)
    {
        if (files.Length == 0)
        {
            Console.Error.WriteLine("Give files of English segments.");
            return;
        }

        Console.WriteLine("| file | words | unknown in 1,000, pair alone | unknown in 1,000 | most frequent |");
        Console.WriteLine("| --- | ---: | ---: | ---: | --- |");
        foreach (var file in files)
            await RunAsync(file);
    }

    private static async Task RunAsync(string file)
    {
        var lines = await File.ReadAllLinesAsync(file);
        await using var pools = new ChainPools(new ApertiumOptions(), TimeProvider.System);
        var grammar = new EnglishToSpanish(new HashSet<string>());
        var counts = await Task.WhenAll(lines.Select(l => UnknownAsync(l, grammar, pools)));
        var words = lines.Sum(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        var most = counts
            .SelectMany(c => c.Left)
            .CountBy(w => w)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(Shown)
            .Select(c => $"{c.Key} {c.Value}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(file)} | {words} | {counts.Sum(c => c.Alone) * 1000.0 / words:0.0} | "
                    + $"{counts.Sum(c => c.Left.Count) * 1000.0 / words:0.0} | {string.Join(", ", most)} |"
            )
        );
    }

    private static async Task<(int Alone, List<string> Left)> UnknownAsync(
        string line,
        EnglishToSpanish grammar,
        ChainPools pools
    )
    {
        var unit = new TranslationUnit(new InlineText(line), BlockRole.Paragraph, []);
        var encoded = UnitEncoder.Encode(unit);
        var (alone, left) = (0, new List<string>());
        var question = new EngineQuestion(
            encoded.Stream,
            analysis =>
            {
                var text = LexicalUnits.Parse(analysis);
                alone = Unknown(text).Count();
                encoded = UnitEncoder.Encode(unit);
                grammar.RewriteAnalysis(text, encoded, plainly: false);
                left = [.. Unknown(text)];
                return text.ToString();
            },
            static transfer => transfer,
            static structure => structure
        );
        await pools.For(grammar.Pair).AskAsync(question, CancellationToken.None);
        return (alone, left);
    }

    // A capital may be a name.
    private static IEnumerable<string> Unknown(LexicalUnits text) =>
        text.Units.Where(u => u.IsUnknown && char.IsLower(u.Form[0])).Select(u => u.Form);
}
