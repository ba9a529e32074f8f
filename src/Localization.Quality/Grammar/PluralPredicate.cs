using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar;

/// <summary><c>Ser</c> may agree with a predicate in the plural: <c>el problema son los precios</c> (RAE, Nueva
/// gramática §33.10).</summary>
internal static class PluralPredicate
{
    private static readonly FrozenSet<string> Copulas = FrozenSet.Create("ser");

    private const int LongestAside = 6;
    private const int Reach = 10;

    /// <summary>Whether the verb is <c>ser</c> and what comes after it may be a plural.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The index of the verb.</param>
    public static bool MayFollow(SpanishSentence sentence, int verb)
    {
        if (!sentence[verb].MayBeVerb(Copulas))
            return false;
        var at = AfterAside(sentence, verb + 1);
        while (sentence[at].IsAdverb)
            at++;
        var first = sentence[at];
        // 'el objetivo son limpiar', 'la verdad son que', 'la situación son clásica'
        if (
            first.Lower is "que" or "si"
            || first.Is(r => r.IsInfinitive)
            || (first.IsAdjective && first.Is(r => r.Number == 's') && !sentence[at + 1].MayBeNoun)
        )
            return false;
        for (var i = at; i < sentence.Count && i < at + Reach; i++)
        {
            var word = sentence[i];
            if (word.Lower is "que" || (word.IsMark && word.Text != ","))
                break;
            if (
                word.IsName
                || word.Readings.IsEmpty && !word.IsMark
                || word.Lower is "y" or "e" or "o" or "u" or "ni" or "más"
                || word.MayBe(r => r.Kind != WordKind.Other && r.Number != 's')
            )
                return true;
        }

        return false;
    }

    // 'son, en este caso, fundamental'
    private static int AfterAside(SpanishSentence sentence, int at)
    {
        if (sentence[at].Text != ",")
            return at;
        for (var i = at + 1; i <= at + LongestAside; i++)
        {
            if (sentence[i].Text == ",")
                return i + 1;
        }

        return at;
    }
}
