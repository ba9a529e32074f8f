using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Quality.Batch;

/// <summary>Spells the words of a batch with Hunspell, where it and a dictionary of the language are installed. Names,
/// terms and words that the source has too are known.</summary>
public static partial class SpellingCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "spelling";

    private static readonly (string Language, string Dictionary)[] Dictionaries = [("es", "es_ES"), ("en", "en_US")];

    /// <summary>The issues of all pairs, by their places in the list; none where Hunspell is not installed.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(IReadOnlyList<QualityPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (
            pairs.Count == 0
            || Dictionaries.FirstOrDefault(d => d.Language == pairs[0].To.Language).Dictionary is not { } dictionary
        )
            return [];
        var words = pairs.Select(Words).ToList();
        var wrong = Misspelled([.. words.SelectMany(w => w).Select(w => w.Value).Distinct()], dictionary);
        if (wrong.Count == 0)
            return [];
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i =>
                (
                    Index: i,
                    Issues: words[i]
                        .Where(w => wrong.Contains(w.Value))
                        .Select(w => new QualityIssue("spelling", QualitySeverity.Note, [w.Value])
                        {
                            Target = new TextSpan(w.Index, w.Length),
                        })
                        .ToImmutableArray()
                )
            )
            .Where(i => !i.Issues.IsEmpty)
            .ToImmutableDictionary(i => i.Index, i => i.Issues);
    }

    private static List<Match> Words(QualityPair pair) =>
        [
            .. Word()
                .Matches(pair.Target.Text)
                .Where(m =>
                    m.Length > 2
                    && char.IsLower(m.Value[0])
                    && !pair.Source.Text.Contains(m.Value, StringComparison.OrdinalIgnoreCase)
                    && !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length)))
                ),
        ];

    private static HashSet<string> Misspelled(List<string> words, string dictionary)
    {
        try
        {
            using var hunspell = Process.Start(
                new ProcessStartInfo("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardInputEncoding = new UTF8Encoding(false),
                    StandardOutputEncoding = Encoding.UTF8,
                }
            )!;
            var wrong = hunspell.StandardOutput.ReadToEndAsync();
            var error = hunspell.StandardError.ReadToEndAsync();
            foreach (var word in words)
                hunspell.StandardInput.WriteLine(word);
            hunspell.StandardInput.Close();
            hunspell.WaitForExit();
            _ = error.Result;
            return hunspell.ExitCode == 0
                ? [.. wrong.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
                : [];
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
