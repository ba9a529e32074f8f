using System.Collections.Frozen;
using Localization.Language.Spanish;

namespace Localization.Apertium.Lexicon;

/// <summary>The house's own words, read once from the files beside this one: better choices for what the pair knows,
/// and words that it does not know.</summary>
internal static class HouseLexicon
{
    private static readonly LexiconEntry[] Words = [.. Read("words.tsv"), .. Read("own.tsv", own: true)];

    private static readonly FrozenDictionary<string, LexiconEntry> ByReading = Read("choices.tsv")
        .Concat(Words)
        .Concat(Read("phrasal-verbs.tsv"))
        .ToFrozenDictionary(e => $"{e.English}<{e.Class}>");

    private static readonly FrozenDictionary<string, string[]> ByForm = Words
        .SelectMany(EnglishForms.Of)
        .GroupBy(f => f.Form, f => f.Reading)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    private static readonly FrozenDictionary<string, FixedPhrase[]> ByFirstWord = Lines("fixed-phrases.tsv")
        .Select(c => new FixedPhrase(c[0].Split(' '), c[1], c[2]))
        .GroupBy(p => p.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

    private static readonly FrozenDictionary<string, string> Compounds = Lines("hyphenated-adjectives.tsv")
        .ToFrozenDictionary(c => c[0], c => c[2]);

    private static readonly FrozenDictionary<string, Acronym> Acronyms = Lines("acronyms.tsv")
        .Select(c => new Acronym(c[0], c[1], GenderOf(c[2]), NumberOf(c[3])))
        .ToFrozenDictionary(a => a.English);

    private static readonly FrozenDictionary<string, Place[]> PlacesByFirstWord = Lines("places.tsv")
        .Select(c => new Place(c[0].Split(' '), c[1], GenderOf(c[2]), NumberOf(c[3]), c[4]))
        .GroupBy(p => p.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

    private static readonly FrozenDictionary<string, Place[]> NamesByFirstWord = Lines("names.tsv")
        // The analyser reads "McDonald's" as two words.
        .Select(c => new Place(
            c[0].Replace("'s", " 's", StringComparison.Ordinal).Split(' '),
            c[0],
            GenderOf(c[1]),
            NumberOf(c[2]),
            ""
        ))
        .GroupBy(p => p.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

    private static readonly FrozenDictionary<
        (string Governor, string Preposition, bool Infinitive),
        string
    > ByGovernor = Lines("government.tsv").ToFrozenDictionary(c => ($"{c[0]}<{c[1]}>", c[2], c[3] == "inf"), c => c[4]);

    private static readonly FrozenDictionary<(string Lemma, bool Superlative), TargetForms> BeforeNouns = Lines(
            "preposed-adjectives.tsv"
        )
        .ToFrozenDictionary(c => (c[0], c[1] == "sup"), c => new TargetForms(c[2], c[3], c[4], c[5]));

    private static readonly FrozenDictionary<string, string> Genders = Lines("noun-genders.tsv")
        .ToFrozenDictionary(c => $"{c[0]}<n><{c[1]}>", c => $"{c[0]}<n><{c[2]}>");

    private static readonly FrozenDictionary<string, (string Spanish, GrammaticalGender Gender)> People = Lines(
            "nominal-adjectives.tsv"
        )
        .ToFrozenDictionary(c => c[0], c => (c[1], GenderOf(c[2])));

    private static readonly FrozenDictionary<string, Sense[]> SensesByReading = Lines("senses.tsv")
        .Select(c => new Sense(
            new LexiconEntry(c[0], c[1], c[3], c[4], Own: c is [_, _, _, _, _, "own"]),
            Neighbours(c[2], other: '>'),
            Neighbours(c[2], other: '<'),
            c[2].Split(' ').FirstOrDefault(n => n[0] == '=') is { } tag ? $"<{tag[1..]}>" : ""
        ))
        .GroupBy(s => $"{s.Entry.English}<{s.Entry.Class}>")
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly FrozenSet<string> Surnames = Lines("surnames.tsv")
        .Select(c => c[0])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> GivenNames = Lines("given-names.tsv")
        .Select(c => c[0])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LexiconEntry> WithoutObject = Read("intransitives.tsv")
        .ToFrozenDictionary(e => e.English);

    private static readonly FrozenSet<string> Pronominal = ByReading
        .Values.Concat(WithoutObject.Values)
        .Concat(SensesByReading.Values.SelectMany(s => s).Select(s => s.Entry))
        .Where(e => e.IsPronominal)
        .Select(e => e.Spanish.Split(' ')[0])
        .ToFrozenSet();

    /// <summary>The Spanish words of all files, in lower case.</summary>
    public static IReadOnlySet<string> Vocabulary { get; } =
        Entries
            .SelectMany(e => FormsOf(e))
            .Concat(ByFirstWord.Values.SelectMany(p => p).Select(p => p.Spanish))
            .Concat(Compounds.Values)
            .Concat(People.Values.Select(p => p.Spanish))
            .Concat(PlacesByFirstWord.Values.SelectMany(p => p).Select(p => p.Spanish))
            .Concat(BeforeNouns.Values.SelectMany(f => f.All))
            .SelectMany(words => words.ToLowerInvariant().Split(' ', '/'))
            .ToFrozenSet();

    /// <summary>Whether the lexicon has a verb such as <c>reunirse</c>.</summary>
    public static bool IsPronominal(string verb) => Pronominal.Contains(verb);

    /// <summary>The entry of a verb that has another sense where it has no object; null for all others.</summary>
    public static LexiconEntry? Intransitive(string lemma) => WithoutObject.GetValueOrDefault(lemma);

    /// <summary>All entries.</summary>
    public static IEnumerable<LexiconEntry> Entries =>
        ByReading
            .Values.Concat(WithoutObject.Values)
            .Concat(SensesByReading.Values.SelectMany(s => s).Select(s => s.Entry));

    /// <summary>The entry for a source lemma and its class, such as <c>letter&lt;n&gt;</c>; null where the pair's own
    /// choice stands.</summary>
    public static LexiconEntry? Find(string lemmaAndClass) => ByReading.GetValueOrDefault(lemmaAndClass);

    /// <summary>The readings of a form that the pair does not know, such as <c>shipment&lt;n&gt;&lt;pl&gt;</c>; empty
    /// where it is not known here either.</summary>
    public static string[] Readings(string form) => ByForm.GetValueOrDefault(form.ToLowerInvariant()) ?? [];

    /// <summary>Whether a word with a capital may be a surname, though the pair knows it as a word.</summary>
    public static bool IsSurname(string form) => Surnames.Contains(form);

    /// <summary>Whether a word with a capital may be a given name, though the pair knows it as a word.</summary>
    public static bool IsGivenName(string form) => GivenNames.Contains(form);

    /// <summary>A Spanish noun with its right gender, such as <c>muro&lt;n&gt;&lt;m&gt;</c>, for one to which the pair
    /// gives a wrong one; null for all others.</summary>
    public static string? WithGender(string noun) => Genders.GetValueOrDefault(noun);

    /// <summary>An acronym that Spanish has in its own form, or null.</summary>
    public static Acronym? Acronym(string english) => Acronyms.GetValueOrDefault(english);

    /// <summary>The Spanish of an adjective with a hyphen, or null.</summary>
    public static string? Compound(string hyphenated) => Compounds.GetValueOrDefault(hyphenated.ToLowerInvariant());

    /// <summary>The Spanish of the preposition that a word governs, or null where the pair's own stands.</summary>
    /// <param name="governor">The lemma and its class, such as <c>right&lt;n&gt;</c>.</param>
    /// <param name="preposition">The English preposition.</param>
    /// <param name="infinitive">Whether an infinitive follows it.</param>
    public static string? Governed(string governor, string preposition, bool infinitive) =>
        ByGovernor.GetValueOrDefault((governor, preposition, infinitive));

    /// <summary>The forms of an adjective that comes before its noun in Spanish too, or null.</summary>
    /// <param name="lemma">The English lemma.</param>
    /// <param name="superlative">Whether it is the superlative.</param>
    public static TargetForms? Preposed(string lemma, bool superlative) =>
        BeforeNouns.GetValueOrDefault((lemma, superlative));

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    public static FixedPhrase[] Phrases(string firstWord) =>
        ByFirstWord.GetValueOrDefault(firstWord.ToLowerInvariant()) ?? [];

    /// <summary>The senses of a source lemma and its class that neighbours decide.</summary>
    public static Sense[] Senses(string lemmaAndClass) => SensesByReading.GetValueOrDefault(lemmaAndClass) ?? [];

    /// <summary>The people that an adjective names after an article, such as <c>heridos</c>, or null.</summary>
    public static (string Spanish, GrammaticalGender Gender)? NominalAdjective(string form) =>
        People.TryGetValue(form, out var people) ? people : null;

    /// <summary>The places whose English name begins with a word, the longest first.</summary>
    public static Place[] Places(string firstWord) => PlacesByFirstWord.GetValueOrDefault(firstWord) ?? [];

    /// <summary>The names that stay as they are and begin with a word, the longest first.</summary>
    public static Place[] Names(string firstWord) => NamesByFirstWord.GetValueOrDefault(firstWord) ?? [];

    private static IEnumerable<string> FormsOf(LexiconEntry entry) =>
        !entry.Own ? [entry.Spanish]
        : entry.Class is "n" or "adj" ? entry.Forms.All
        : SpanishVerb.Of(entry.Spanish) is { } verb ? verb.Forms
        : [entry.Spanish];

    // All but those that are marked for the other side.
    private static FrozenSet<string> Neighbours(string column, char other) =>
        column.Split(' ').Where(n => n[0] != other && n[0] != '=').Select(n => n.TrimStart('<', '>')).ToFrozenSet();

    private static GrammaticalGender GenderOf(string tag) =>
        tag == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine;

    private static GrammaticalNumber NumberOf(string tag) =>
        tag == "pl" ? GrammaticalNumber.Plural : GrammaticalNumber.Singular;

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
