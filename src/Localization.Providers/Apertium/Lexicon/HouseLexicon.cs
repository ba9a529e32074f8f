using System.Collections.Frozen;

namespace Localization.Providers.Apertium.Lexicon;

/// <summary>The house's own words, read once from the files beside this one: better choices for what the pair knows, and words
/// that it does not know.</summary>
internal static class HouseLexicon
{
    private static readonly LexiconEntry[] Words = [.. Read("words.tsv"), .. Read("own.tsv", own: true)];

    private static readonly FrozenDictionary<string, LexiconEntry> ByReading =
        Read("choices.tsv").Concat(Words).ToFrozenDictionary(e => $"{e.English}<{e.Class}>");

    private static readonly FrozenDictionary<string, string[]> ByForm = Words
        .SelectMany(EnglishForms.Of)
        .GroupBy(f => f.Form, f => f.Reading)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    /// <summary>All entries.</summary>
    public static IEnumerable<LexiconEntry> Entries => ByReading.Values;

    /// <summary>The entry for a source lemma and its class, such as <c>letter&lt;n&gt;</c>; null where the pair's own choice
    /// stands.</summary>
    public static LexiconEntry? Find(string lemmaAndClass) => ByReading.GetValueOrDefault(lemmaAndClass);

    /// <summary>The readings of a form that the pair does not know, such as <c>shipment&lt;n&gt;&lt;pl&gt;</c>; empty where it
    /// is not known here either.</summary>
    public static string[] Readings(string form) => ByForm.GetValueOrDefault(form.ToLowerInvariant()) ?? [];

    private static IEnumerable<LexiconEntry> Read(string file, bool own = false)
    {
        using var stream = typeof(HouseLexicon).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var columns = line.Split('\t');
            yield return new LexiconEntry(columns[0], columns[1], columns[2], columns[3], own);
        }
    }
}
