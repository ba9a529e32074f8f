namespace Localization.Quality.Dictionaries;

/// <summary>Hunspell with a dictionary of a language, where both are installed.</summary>
internal static class Hunspell
{
    private static readonly (string Language, string Dictionary)[] Dictionaries = [("es", "es_ES"), ("en", "en_US")];

    private static readonly string[] Folders =
    [
        Environment.GetEnvironmentVariable("DICPATH") ?? "",
        "/usr/share/hunspell",
        "/usr/share/myspell",
        "/usr/local/share/hunspell",
        "/opt/homebrew/share/hunspell",
    ];

    /// <summary>Whether words of a language can be looked up.</summary>
    public static bool IsInstalled(string language) =>
        WordProgram.IsInstalled("hunspell")
        && Dictionaries.FirstOrDefault(d => d.Language == language).Dictionary is { } dictionary
        && Folders.Any(f => f.Length > 0 && File.Exists(Path.Combine(f, dictionary + ".dic")));

    /// <summary>The words that the dictionary does not have; null where nothing can be said.</summary>
    public static HashSet<string>? Unknown(IEnumerable<string> words, string language)
    {
        var dictionary = Dictionaries.FirstOrDefault(d => d.Language == language).Dictionary;
        var unknown = dictionary is null
            ? null
            : WordProgram.Run("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"], words);
        return unknown is null
            ? null
            : [.. unknown.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
