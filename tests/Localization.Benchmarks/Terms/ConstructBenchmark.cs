using System.Globalization;
using Localization.Conventions;

namespace Localization.Benchmarks.Terms;

/// <summary>What the conventions recognize in a file, a segment a line, by construct: … -- constructs FILE [en|es]
/// [--open]</summary>
internal static class ConstructBenchmark
{
    private const int Examples = 2;

    /// <summary>Runs it.</summary>
    public static void Run(string[] args)
    {
        if (args is not [var file, ..])
        {
            Console.Error.WriteLine("Give a file with a segment a line, and its language if it is not English.");
            return;
        }

        var from = LanguageTag.Parse(args.Skip(1).FirstOrDefault(a => a != "--open") ?? "en");
        var to = LanguageTag.Parse(from.Language == "en" ? "es" : "en");
        var lines = File.ReadAllLines(file);
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var withFigures = 0;
        var open = new List<string>();
        foreach (var line in lines)
        {
            var stretches = ConventionFinder.Explain(new InlineText(line), BlockRole.Paragraph, from, to);
            foreach (var (rule, constraint) in stretches)
            {
                var construct = Kind(rule, line.Substring(constraint.Start, constraint.Length));
                if (!found.TryGetValue(construct, out var examples))
                    found[construct] = examples = [];
                examples.Add($"{line.Substring(constraint.Start, constraint.Length)} → {constraint.Target}");
            }

            var rest = Rest(line, stretches.Select(s => s.Constraint));
            withFigures += line.Any(char.IsAsciiDigit) ? 1 : 0;
            if (rest.Any(char.IsAsciiDigit))
                open.Add(line);
        }

        Console.WriteLine("| construct | occurrences | examples |\n| --- | ---: | --- |");
        foreach (var (construct, examples) in found.OrderByDescending(f => f.Value.Count))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {construct} | {examples.Count} | {string.Join("; ", examples.Distinct().Take(Examples))} |"
                )
            );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Length} segments, {found.Values.Sum(f => f.Count)} constructs; {withFigures} segments have "
                    + $"figures, {open.Count} of them have one that is left as it is"
            )
        );
        if (args.Contains("--open"))
            open.ForEach(Console.WriteLine);
    }

    // What the rule of quantities recognizes is of several kinds.
    private static string Kind(string rule, string source) =>
        rule != "quantity" ? rule
        : source.AsSpan().ContainsAny("$€£¥¢")
        || source.Contains("dollar", StringComparison.OrdinalIgnoreCase)
        || source.Contains("euro", StringComparison.OrdinalIgnoreCase)
            ? "money"
        : source.Contains('%', StringComparison.Ordinal)
        || source.Contains("percent", StringComparison.Ordinal)
        || source.Contains("per cent", StringComparison.Ordinal)
            ? "percentage"
        : source.Contains("illion", StringComparison.Ordinal) ? "scale word"
        : source.Any(char.IsLetter) ? "measure"
        : "figure";

    private static string Rest(string line, IEnumerable<LexicalConstraint> constraints)
    {
        var rest = line.ToCharArray();
        foreach (var constraint in constraints)
            Array.Fill(rest, ' ', constraint.Start, constraint.Length);
        return new string(rest);
    }
}
