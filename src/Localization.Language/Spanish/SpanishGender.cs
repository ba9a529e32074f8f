using System.Collections.Frozen;

namespace Localization.Language.Spanish;

/// <summary>The gender and number of a Spanish noun by its ending and the exceptions in use (RAE, <i>Nueva
/// gramática</i>, §2.3–2.7).</summary>
public static class SpanishGender
{
    private static readonly FrozenSet<string> Feminine = DataWords.Set("spanish-feminine");

    private static readonly FrozenSet<string> Masculine = DataWords.Set("spanish-masculine");

    /// <summary>The gender of a noun.</summary>
    public static GrammaticalGender Of(string noun)
    {
        var word = noun.ToLowerInvariant();
        if (IsFeminine(word) is { } feminine)
            return feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine;
        var singular = Singular(word);
        return singular != word && IsFeminine(singular) is { } of
            ? of
                ? GrammaticalGender.Feminine
                : GrammaticalGender.Masculine
            : ByEnding(singular);
    }

    /// <summary>Whether a noun has the form of a plural.</summary>
    public static bool IsPlural(string noun)
    {
        var word = noun.ToLowerInvariant();
        return word.Length > 3
            && word[^1] == 's'
            && word
                is not (
                    [.., 's', 'i', 's']
                    or [.., 't', 'i', 's']
                    or [.., 'u', 's']
                    or [.., 'é' or 'á' or 'ó' or 'í' or 'ú', 's']
                )
            && !Masculine.Contains(word)
            && !Feminine.Contains(word);
    }

    private static bool? IsFeminine(string word) =>
        Feminine.Contains(word) ? true
        : Masculine.Contains(word) ? false
        : null;

    private static GrammaticalGender ByEnding(string word) =>
        word switch
        {
            [.., 'm', 'a'] => GrammaticalGender.Masculine,
            [.., 'a']
            or [.., 'c' or 's' or 'g' or 't', 'i', 'ó', 'n']
            or [.., 'd', 'a', 'd']
            or [.., 't', 'a', 'd']
            or [.., 't', 'u', 'd']
            or [.., 'e', 'z']
            or [.., 'u', 'm', 'b', 'r', 'e']
            or [.., 's', 'i', 's']
            or [.., 'i', 't', 'i', 's']
            or [.., 'i', 'e'] => GrammaticalGender.Feminine,
            _ => GrammaticalGender.Masculine,
        };

    private static string Singular(string word) =>
        word switch
        {
            _ when !IsPlural(word) => word,
            [.. var stem, 'c', 'e', 's'] => stem + "z",
            [.. var stem, 'i', 'o', 'n', 'e', 's'] => stem + "ión",
            [.. var stem, var c, 'e', 's'] when c is 'd' or 'l' or 'n' or 'r' or 'y' => stem + c,
            [.. var stem, 's'] => stem,
            _ => word,
        };
}
