using System.Collections.Frozen;
using Localization.Model;

namespace Localization.Providers.Apertium.Lexicon;

/// <summary>The house's own words, read once from the files beside this one: better choices for what the pair knows, and words
/// that it does not know.</summary>
internal static class HouseLexicon
{
    private static readonly LexiconEntry[] Words = [.. Read("words.tsv"), .. Read("own.tsv", own: true)];

    private static readonly FrozenDictionary<string, LexiconEntry> ByReading =
        Read("choices.tsv").Concat(Words).Concat(Read("phrasal-verbs.tsv")).ToFrozenDictionary(e => $"{e.English}<{e.Class}>");

    private static readonly FrozenDictionary<string, string[]> ByForm = Words
        .SelectMany(EnglishForms.Of)
        .GroupBy(f => f.Form, f => f.Reading)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    private static readonly FrozenDictionary<string, FixedPhrase[]> ByFirstWord = Lines("fixed-phrases.tsv")
        .Select(c => new FixedPhrase(c[0].Split(' '), c[1], c[2]))
        .GroupBy(p => p.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

    private static readonly FrozenDictionary<string, string> Compounds =
        Lines("hyphenated-adjectives.tsv").ToFrozenDictionary(c => c[0], c => c[2]);

    private static readonly FrozenDictionary<string, Acronym> Acronyms = Lines("acronyms.tsv")
        .Select(c => new Acronym(
            c[0], c[1], c[2] == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine, c[3] == "pl" ? GrammaticalNumber.Plural : GrammaticalNumber.Singular))
        .ToFrozenDictionary(a => a.English);

    /// <summary>All entries.</summary>
    public static IEnumerable<LexiconEntry> Entries => ByReading.Values;

    /// <summary>The entry for a source lemma and its class, such as <c>letter&lt;n&gt;</c>; null where the pair's own choice
    /// stands.</summary>
    public static LexiconEntry? Find(string lemmaAndClass) => ByReading.GetValueOrDefault(lemmaAndClass);

    /// <summary>The readings of a form that the pair does not know, such as <c>shipment&lt;n&gt;&lt;pl&gt;</c>; empty where it
    /// is not known here either.</summary>
    public static string[] Readings(string form) => ByForm.GetValueOrDefault(form.ToLowerInvariant()) ?? [];

    /// <summary>An acronym that Spanish has in its own form, or null.</summary>
    public static Acronym? Acronym(string english) => Acronyms.GetValueOrDefault(english);

    /// <summary>The Spanish of an adjective with a hyphen, or null.</summary>
    public static string? Compound(string hyphenated) => Compounds.GetValueOrDefault(hyphenated.ToLowerInvariant());

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    public static FixedPhrase[] Phrases(string firstWord) => ByFirstWord.GetValueOrDefault(firstWord.ToLowerInvariant()) ?? [];

    private static IEnumerable<LexiconEntry> Read(string file, bool own = false) =>
        Lines(file).Select(c => new LexiconEntry(c[0], c[1], c[2], c[3], own));

    private static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(HouseLexicon).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line.Split('\t');
        }
    }
}
