using System.Diagnostics;
using System.Globalization;
using Localization.Quality;
using Localization.Testing.Faults;

namespace Localization.Benchmarks.Quality;

/// <summary>Measures checks on published translations: faults that are planted and found, alarms where nothing is
/// wrong, speed.</summary>
internal static class FaultBenchmark
{
    /// <summary>Runs it on two files, a segment a line.</summary>
    public static void Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("Give a file of English segments and one of their translations.");
            return;
        }

        LanguageTag from = LanguageTag.Parse("en"),
            to = LanguageTag.Parse("es");
        var pairs = File.ReadLines(args[0])
            .Zip(File.ReadLines(args[1]))
            .Select(p => new QualityPair(new InlineText(p.First.Trim()), new InlineText(p.Second.Trim()), from, to))
            .ToList();
        var table = new FaultTable(pairs, most: 500);
        Console.WriteLine(table);
        if (args.Length > 2)
        {
            foreach (var missed in table.Missed.Where(m => m.Kind == args[2]).Take(15))
                Console.WriteLine($"{missed.Kind}\n  {missed.Pair.Source}\n  {missed.Pair.Target}");
            foreach (var pair in pairs)
            {
                foreach (var issue in QualityChecks.Default.Check(pair).Where(i => i.Code == args[2]))
                    Console.WriteLine(
                        $"{issue.Code} {string.Join(" | ", issue.Arguments)}\n  {pair.Source}\n  {pair.Target}"
                    );
            }
        }

        var watch = Stopwatch.StartNew();
        var count = 0;
        while (count < 10_000)
        {
            foreach (var pair in pairs)
            {
                _ = QualityChecks.Default.Check(pair);
                count++;
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count / watch.Elapsed.TotalSeconds:0} segments a second, one core: 10,000 in "
                    + $"{10_000 * watch.Elapsed.TotalSeconds / count:0.0} s"
            )
        );
    }
}
