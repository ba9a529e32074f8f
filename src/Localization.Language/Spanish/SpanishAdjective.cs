namespace Localization.Language.Spanish;

/// <summary>The forms of Spanish adjectives by rule (RAE, <i>Nueva gramática de la lengua española</i>,
/// §13.5).</summary>
public static class SpanishAdjective
{
    private static readonly HashSet<string> OfOneGender =
    [
        "anterior",
        "cortés",
        "exterior",
        "inferior",
        "interior",
        "marrón",
        "mayor",
        "mejor",
        "menor",
        "montés",
        "peor",
        "posterior",
        "superior",
        "ulterior",
    ];

    /// <summary>The four forms of an adjective given in the masculine singular.</summary>
    public static TargetForms Forms(string masculine)
    {
        ArgumentNullException.ThrowIfNull(masculine);

        // 'no violento', 'poco ético': the adverb stays as it is.
        if (masculine.Split(' ', 2) is ["no" or "poco", var adjective])
        {
            var (adverb, inner) = (masculine[..^adjective.Length], Forms(adjective));
            return new TargetForms(
                adverb + inner.MasculineSingular,
                adverb + inner.FeminineSingular,
                adverb + inner.MasculinePlural,
                adverb + inner.FemininePlural
            );
        }

        // 'sin precedentes', 'falto de personal': what a preposition governs stays too.
        var words = masculine.Split(' ');
        var head = words.TakeWhile(w => !SpanishPlural.IsPreposition(w)).Count();
        var feminine = string.Join(' ', words.Select((w, i) => i < head ? Feminine(w) : w));
        return new TargetForms(
            masculine,
            feminine,
            SpanishPlural.OfPhrase(masculine),
            SpanishPlural.OfPhrase(feminine)
        );
    }

    /// <summary>Whether the feminine differs from the masculine.</summary>
    public static bool HasTwoGenders(string masculine) =>
        Forms(masculine) is var forms && forms.FeminineSingular != forms.MasculineSingular;

    private static string Feminine(string masculine) =>
        masculine switch
        {
            _ when OfOneGender.Contains(masculine) => masculine,
            [.. var stem, 'o'] => stem + "a",
            [.. var stem, 'é', 's'] => stem + "esa",
            [.. var stem, 'á', 'n'] => stem + "ana",
            [.. var stem, 'í', 'n'] => stem + "ina",
            [.. var stem, 'ó', 'n'] => stem + "ona",
            [.., 'o', 'r'] or [.., 'ñ', 'o', 'l'] or [.., 'l', 'u', 'z'] => masculine + "a",
            _ => masculine,
        };
}
