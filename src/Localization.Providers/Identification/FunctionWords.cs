using System.Collections.Frozen;

namespace Localization.Providers.Identification;

/// <summary>The small words of languages, by which short sentences are told apart: every sentence has some, and names
/// have few.</summary>
internal static class FunctionWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Lists = new(Load);

    /// <summary>The languages that are told apart.</summary>
    public static IEnumerable<string> Languages => Lists.Value.Keys;

    /// <summary>The words of a language; null where it is not known.</summary>
    public static FrozenSet<string>? Of(string language) => Lists.Value.GetValueOrDefault(language);

    private static FrozenDictionary<string, FrozenSet<string>> Load()
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("function-words.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => cells[1].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet()
            );
    }
}
