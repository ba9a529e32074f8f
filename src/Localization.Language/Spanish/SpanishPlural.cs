using System.Buffers;

namespace Localization.Language.Spanish;

/// <summary>Spanish plurals by rule (RAE, <i>Nueva gramática de la lengua española</i>, §3.1–3.4; <i>Ortografía</i>,
/// §3.4.5 on the accent).</summary>
public static class SpanishPlural
{
    private const string Vowels = "aeiouáéíóúü";
    private const string Plain = "aeiou";
    private const string Accented = "áéíóú";

    private static readonly SearchValues<char> AnyVowel = SearchValues.Create(Vowels);
    private static readonly SearchValues<char> AnyPlain = SearchValues.Create(Plain);
    private static readonly SearchValues<char> AnyAccented = SearchValues.Create(Accented);

    /// <summary>Words after which the rest of a noun phrase keeps its number: <c>buque de guerra</c>, <c>alto el
    /// fuego</c>.</summary>
    private static readonly HashSet<string> Prepositions =
    [
        "a",
        "al",
        "ante",
        "bajo",
        "como",
        "con",
        "contra",
        "de",
        "del",
        "desde",
        "durante",
        "e",
        "el",
        "en",
        "entre",
        "hacia",
        "hasta",
        "la",
        "las",
        "lo",
        "los",
        "mediante",
        "o",
        "para",
        "por",
        "que",
        "según",
        "sin",
        "sobre",
        "tras",
        "un",
        "una",
    ];

    /// <summary>Nouns that follow another like an adjective and keep their number: <c>coches bomba</c> (RAE,
    /// <i>Nueva gramática</i>, §12.7).</summary>
    private static readonly HashSet<string> Appositions =
    [
        "base",
        "basura",
        "bomba",
        "cisterna",
        "clave",
        "cremallera",
        "cumbre",
        "dormitorio",
        "escoba",
        "escuela",
        "espía",
        "estrella",
        "fantasma",
        "hospital",
        "insignia",
        "límite",
        "madre",
        "modelo",
        "nodriza",
        "patera",
        "piloto",
        "pivote",
        "problema",
        "puente",
        "punta",
        "rana",
        "récord",
        "refugio",
        "relámpago",
        "soldado",
        "tope",
        "trampa",
    ];

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["carácter"] = "caracteres",
        ["espécimen"] = "especímenes",
        ["régimen"] = "regímenes",
        ["sí"] = "síes",
        ["jersey"] = "jerséis",
    };

    /// <summary>Whether a word governs what is after it.</summary>
    internal static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>The plural of a noun phrase: of its head and of the adjectives after it, up to a
    /// preposition or an article. Names and nouns in apposition keep their number.</summary>
    public static string OfPhrase(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = phrase.Split(' ');
        // 'sin hogar': what a preposition governs has its own number.
        if (words.Length > 1 && words[0] is "sin" or "de" or "con")
            return phrase;
        var isName = StartsWithCapital(phrase);
        var first = words[0] is "el" or "la" && words.Length > 1 ? 1 : 0;
        if (first == 1)
            words[0] = words[0] == "el" ? "los" : "las";
        for (var i = first; i < words.Length && (i == first || !Prepositions.Contains(words[i])); i++)
        {
            if (i == first || (!Appositions.Contains(words[i]) && (isName || !StartsWithCapital(words[i]))))
                words[i] = OfWord(words[i]);
        }

        return string.Join(' ', words);
    }

    private static bool StartsWithCapital(string word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>The plural of a noun or an adjective. Acronyms and designations such as <c>F-16</c> have none of their
    /// own.</summary>
    public static string OfWord(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < 2 || !char.IsLetter(word[^1]) || word.Count(char.IsUpper) > 1)
            return word;
        if (Irregular.TryGetValue(word, out var irregular))
            return irregular;
        return word switch
        {
            [.., 'í' or 'ú'] => word + "es",
            [.., var last] when Vowels.Contains(last, StringComparison.Ordinal) => word + "s",
            [.. var stem, 'z'] => stem + "ces",
            [.., var a, 'í', 'n' or 's'] when Vowels.Contains(a, StringComparison.Ordinal) => word + "es",
            [.. var stem, var stressed, 'n' or 's'] when Accented.Contains(stressed, StringComparison.Ordinal) =>
                $"{stem}{Plain[Accented.IndexOf(stressed, StringComparison.Ordinal)]}{word[^1]}es",
            [.., 's' or 'x'] when Syllables(word) > 1 => word,
            [.., 'n'] when Syllables(word) > 1 => Stressed(word) + "es",
            _ => word + "es",
        };
    }

    // 'Orden' is stressed on its first syllable, and so are 'órdenes', which must show it.
    private static string Stressed(string word)
    {
        if (word.AsSpan().IndexOfAny(AnyAccented) >= 0)
            return word;
        var last = word.AsSpan().LastIndexOfAny(AnyVowel);
        var stressed = word.AsSpan(0, last).LastIndexOfAny(AnyPlain);
        return stressed < 0 || stressed == last - 1
            ? word
            : $"{word[..stressed]}{Accented[Plain.IndexOf(word[stressed], StringComparison.Ordinal)]}"
                + $"{word[(stressed + 1)..]}";
    }

    private static int Syllables(string word)
    {
        var count = 0;
        var inVowels = false;
        foreach (var c in word)
        {
            var vowel = Vowels.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        return count;
    }
}
