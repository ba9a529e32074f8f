using Localization.Model;

namespace Localization.Terms.Inflection;

/// <summary>Spanish plurals and feminines by rule (RAE, <i>Nueva gramática</i> §2 and §3).</summary>
internal sealed class SpanishInflection : IInflection
{
    private const string Vowels = "aeiouáéó";

    /// <summary>Words behind which the rest of a noun phrase keeps its number: <c>buque de guerra</c>.</summary>
    private static readonly HashSet<string> Prepositions = ["de", "del", "a", "al", "en", "con", "para", "por", "sin"];

    public string Plural(string noun)
    {
        var words = noun.Split(' ');
        for (var i = 0; i < words.Length && !Prepositions.Contains(words[i]); i++)
            words[i] = PluralOfWord(words[i]);
        return string.Join(' ', words);
    }

    public TargetForms Adjective(string masculine)
    {
        var feminine = Feminine(masculine);
        return new TargetForms(masculine, feminine, PluralOfWord(masculine), PluralOfWord(feminine));
    }

    private static string Feminine(string masculine) => masculine switch
    {
        [.. var stem, 'o'] => stem + "a",
        [.. var stem, 'é', 's'] => stem + "esa",
        [.. var stem, 'á', 'n'] => stem + "ana",
        [.. var stem, 'ó', 'n'] => stem + "ona",
        [.. var stem, 'o', 'r'] => stem + "ora",
        [.., 'ñ', 'o', 'l'] => masculine + "a",
        _ => masculine,
    };

    private static string PluralOfWord(string word) => word switch
    {
        "" => word,
        [.., 'í' or 'ú'] => word + "es",
        [.., var last] when Vowels.Contains(last, StringComparison.Ordinal) => word + "s",
        [.. var stem, 'z'] => stem + "ces",
        [.. var stem, 'é', 's'] => stem + "eses",
        [.. var stem, 'á', 'n'] => stem + "anes",
        [.. var stem, 'ó', 'n'] => stem + "ones",
        [.. var stem, 'í', 'n'] => stem + "ines",
        [.., 's' or 'x'] => word,
        _ => word + "es",
    };
}
