using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Localization.Quality.Dictionaries;

/// <summary>The readings of words, by the morphological analysers of Debian's <c>apertium-eng-spa</c>, where it is
/// installed. What was asked once is remembered.</summary>
internal sealed partial class WordAnalyser
{
    private const string Folder = "/usr/share/apertium/apertium-eng-spa";

    /// <summary>How many words are remembered: more than news has.</summary>
    private const int Most = 200_000;

    private readonly string _data;
    private readonly ConcurrentDictionary<string, WordAnalysis> _asked = new(StringComparer.Ordinal);

    private WordAnalyser(string direction) => _data = Path.Combine(Folder, direction + ".automorf.bin");

    /// <summary>Whether analysers can be asked.</summary>
    public static bool IsInstalled { get; } = Directory.Exists(Folder) && WordProgram.IsInstalled("lt-proc");

    /// <summary>Knows the words of Spanish.</summary>
    public static WordAnalyser Spanish { get; } = new("spa-eng");

    /// <summary>Knows the words of English.</summary>
    public static WordAnalyser English { get; } = new("eng-spa");

    /// <summary>What words in lower case may be. A word that is missing in the answer could not be asked.</summary>
    public IReadOnlyDictionary<string, WordAnalysis> Analyse(IEnumerable<string> words)
    {
        if (!IsInstalled)
            return ImmutableDictionary<string, WordAnalysis>.Empty;
        if (_asked.Count > Most)
            _asked.Clear();
        var unasked = words.Where(w => !_asked.ContainsKey(w)).Distinct().ToList();

        // A word a line, with a mark that keeps two lines from being read as one expression.
        if (unasked.Count > 0 && WordProgram.Run("lt-proc", [_data], unasked.Select(w => w + "\n;")) is { } output)
        {
            foreach (Match match in Unit().Matches(output))
            {
                var readings = match.Groups["reading"].Captures.Select(c => c.Value).ToList();
                _asked[match.Groups["word"].Value] = new WordAnalysis(
                    !readings[0].StartsWith('*'),
                    [.. readings.Where(IsLikely).Select(WordReading.Parse)]
                );
            }
        }

        return _asked;
    }

    // News does not say "you": casas is not a form of casar.
    private static bool IsLikely(string tags) =>
        !tags.StartsWith('*')
        && !tags.Contains("<p2>", StringComparison.Ordinal)
        && !tags.Contains("<imp>", StringComparison.Ordinal);

    [GeneratedRegex(@"\^(?<word>[^/$^]+)(?:/(?<reading>[^/$^]+))+\$")]
    private static partial Regex Unit();
}
