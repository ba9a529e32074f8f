using System.Collections.Frozen;

namespace Localization.Language.English;

/// <summary>The English words that are in every article: a capital at the start of a sentence does not make names of
/// them, and a term of one of them is found where nobody meant it.</summary>
public static class CommonWords
{
    private static readonly FrozenSet<string> All = Read();

    /// <summary>Whether a word, in any letter case, is one of them.</summary>
    public static bool Contains(string word) => All.Contains(word.ToLowerInvariant());

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
