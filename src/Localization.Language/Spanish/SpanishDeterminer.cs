using System.Collections.Frozen;

namespace Localization.Language.Spanish;

/// <summary>Spanish determiners, which show the gender and number of the noun after them (RAE, <i>Nueva gramática de
/// la lengua española</i>, §14–20).</summary>
public static class SpanishDeterminer
{
    private static readonly TargetForms[] Paradigms =
    [
        new("el", "la", "los", "las"),
        new("del", "de la", "de los", "de las"),
        new("al", "a la", "a los", "a las"),
        new("un", "una", "unos", "unas"),
        new("este", "esta", "estos", "estas"),
        new("ese", "esa", "esos", "esas"),
        new("aquel", "aquella", "aquellos", "aquellas"),
        new("otro", "otra", "otros", "otras"),
        new("nuestro", "nuestra", "nuestros", "nuestras"),
        new("algún", "alguna", "algunos", "algunas"),
        new("ningún", "ninguna", "ningunos", "ningunas"),
        new("mismo", "misma", "mismos", "mismas"),
        new("cierto", "cierta", "ciertos", "ciertas"),
        new("primer", "primera", "primeros", "primeras"),
    ];

    private static readonly FrozenDictionary<
        string,
        (TargetForms Forms, GrammaticalGender Gender, GrammaticalNumber Number)
    > ByForm = Paradigms
        .SelectMany(p =>
            new[]
            {
                (p.MasculineSingular, (p, GrammaticalGender.Masculine, GrammaticalNumber.Singular)),
                (p.FeminineSingular, (p, GrammaticalGender.Feminine, GrammaticalNumber.Singular)),
                (p.MasculinePlural, (p, GrammaticalGender.Masculine, GrammaticalNumber.Plural)),
                (p.FemininePlural, (p, GrammaticalGender.Feminine, GrammaticalNumber.Plural)),
            }
        )
        .ToFrozenDictionary(e => e.Item1, e => e.Item2);

    /// <summary>The gender and number that a determiner shows; null for any other word.</summary>
    public static (GrammaticalGender Gender, GrammaticalNumber Number)? Read(string word) =>
        ByForm.TryGetValue(Small(word), out var found) ? (found.Gender, found.Number) : null;

    /// <summary>The form of a determiner for another gender and number, a capital at its start kept; the word itself
    /// where it is not a determiner. <c>Del</c> becomes <c>de la</c>, and <c>de la</c> becomes <c>del</c>.</summary>
    public static string Agree(string word, GrammaticalGender gender, GrammaticalNumber number)
    {
        if (!ByForm.TryGetValue(Small(word), out var found))
            return word;
        var form = found.Forms.For(gender, number);
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
    }

    private static string Small(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant();
    }
}
