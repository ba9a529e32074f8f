using System.Collections.Concurrent;

namespace Localization.Quality.Dictionaries;

/// <summary>Hunspell with a dictionary of a language, where both are installed. What was asked once is
/// remembered.</summary>
internal static class Hunspell
{
    /// <summary>How many words of a language are remembered: more than news has.</summary>
    private const int Most = 200_000;

    private static readonly (string Language, string Dictionary)[] Dictionaries = [("es", "es_ES"), ("en", "en_US")];

    private static readonly string[] Folders =
    [
        Environment.GetEnvironmentVariable("DICPATH") ?? "",
        "/usr/share/hunspell",
        "/usr/share/myspell",
        "/usr/local/share/hunspell",
        "/opt/homebrew/share/hunspell",
    ];

    private static readonly ConcurrentDictionary<(string Dictionary, string Word), bool> Known = new();

    /// <summary>Whether words of a language can be looked up.</summary>
    public static bool IsInstalled(string language) =>
        WordProgram.IsInstalled("hunspell")
        && Dictionaries.FirstOrDefault(d => d.Language == language).Dictionary is { } dictionary
        && Folders.Any(f => f.Length > 0 && File.Exists(Path.Combine(f, dictionary + ".dic")));

    /// <summary>The words that the dictionary does not have; null where nothing can be said.</summary>
    public static HashSet<string>? Unknown(IEnumerable<string> words, string language)
    {
        if (Dictionaries.FirstOrDefault(d => d.Language == language).Dictionary is not { } dictionary)
            return null;
        if (Known.Count > Most)
            Known.Clear();
        var asked = words.ToHashSet();
        var unknown = asked.Where(w => Known.TryGetValue((dictionary, w), out var known) && !known).ToHashSet();
        var unasked = asked.Where(w => !Known.ContainsKey((dictionary, w))).ToList();
        if (unasked.Count == 0)
            return unknown;
        if (WordProgram.Run("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"], unasked) is not { } output)
            return null;
        var missing = output.Split('\n', StringSplitOptions.TrimEntries).ToHashSet();
        foreach (var word in unasked)
        {
            Known[(dictionary, word)] = !missing.Contains(word);
            if (missing.Contains(word))
                unknown.Add(word);
        }

        return unknown;
    }
}
