using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar.Rules;

/// <summary>A noun has one determiner, of its number; <c>uno de las</c> does not agree.</summary>
internal sealed class DeterminerRule : IGrammarRule
{
    private static readonly FrozenSet<string> Quantifiers = Set(
        "muchos muchas varios varias algunos algunas pocos pocas otros otras unos unas"
    );

    private static readonly FrozenSet<string> Articles = Set("el la los las un una unos unas");

    private static readonly FrozenSet<string> Possessives = Set(
        "su sus mi mis nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas"
    );

    private static readonly FrozenSet<string> Numbers = Set(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cien"
    );

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.Count; i++)
        {
            if (!sentence.IsNext(i) || sentence[i].IsName || sentence[i + 1].IsName)
                continue;
            if (IsTwice(sentence, i))
                yield return new GrammarFault(i, i + 1, "determiners", [sentence[i].Text, sentence[i + 1].Text]);
            else if (IsOrdinal(sentence, i))
                yield return new GrammarFault(i, i + 2, "determiners", [sentence[i].Text, sentence[i + 2].Text]);
            else if (Counted(sentence, i) is { } counted)
                yield return GrammarFault.Agreement(sentence, i, counted);
            else if (IsOneOf(sentence, i))
                yield return new GrammarFault(
                    i,
                    i + 2,
                    "agreement",
                    [sentence[i].Text, sentence[i + 2].Text],
                    $"{(sentence[i].Lower == "uno" ? "una" : "uno")} {sentence[i + 1].Text} {sentence[i + 2].Text}"
                );
        }
    }

    // 'muchos las personas', 'la su casa', 'un la casa'
    private static bool IsTwice(SpanishSentence sentence, int i)
    {
        var (word, next) = (sentence[i].Lower, sentence[i + 1].Lower);
        if (Articles.Contains(next))
            return (
                    Quantifiers.Contains(word)
                    && IsNoun(sentence, i + 2)
                    && (i == sentence.First || !Agree(sentence[i], sentence[i + 1]))
                ) || (word is "un" or "una" or "el" && word != next);
        // 'en el este del país'
        if (word is "el" && next is "este" && !IsNoun(sentence, i + 2))
            return false;
        return Possessives.Contains(next)
            && (
                word is "el" or "un" or "una" or "unos" or "unas"
                || (word is "la" or "los" or "las" && next is "su" or "sus" or "mi" or "mis" or "nuestro" or "nuestra")
            );
    }

    // 'el segundo la mitad'
    private static bool IsOrdinal(SpanishSentence sentence, int i) =>
        sentence[i].Lower is "el" or "la"
        && sentence[i + 1].Lower
            is "primer"
                or "primero"
                or "primera"
                or "segundo"
                or "segunda"
                or "tercer"
                or "tercera"
        && sentence.IsNext(i + 1)
        && sentence[i + 2].Lower is "el" or "la"
        && sentence[i + 2].Lower != sentence[i].Lower
        && IsNoun(sentence, i + 3)
        && sentence[i - 1].Lower is "en" or "de" or "durante";

    // 'el próximo cinco años'
    private static int? Counted(SpanishSentence sentence, int i)
    {
        if (sentence[i].Lower is not ("el" or "la" or "este" or "esta" or "un" or "una"))
            return null;
        var at = i + 1;
        if (sentence[at].Is(r => r.IsNominal && r.Number == 's') && sentence.IsNext(at))
            at++;
        return
            Numbers.Contains(sentence[at].Lower)
            && sentence.IsNext(at)
            && sentence[at + 1].Is(r => r.IsNominal && r.Number == 'p')
            && sentence[at + 1].MayBeNoun
            && sentence[at + 1].Lower != "veces"
            ? at + 1
            : null;
    }

    private static bool IsOneOf(SpanishSentence sentence, int i) =>
        sentence[i + 1].Lower is "de" or "entre"
        && sentence.IsNext(i + 1)
        && (sentence[i].Lower, sentence[i + 2].Lower) is ("uno", "las") or ("una", "los")
        && IsNoun(sentence, i + 3)
        && sentence[i + 3].MayBe(r => r.Kind == WordKind.Noun && r.Gender == (sentence[i].Lower == "uno" ? 'f' : 'm'));

    private static bool Agree(SpanishWord one, SpanishWord other) =>
        one.MayBe(a => other.MayBe(b => a.Gender == b.Gender && a.Number == b.Number));

    private static bool IsNoun(SpanishSentence sentence, int i) =>
        sentence.IsNext(i - 1) && sentence[i].MayBeNoun && sentence[i].Is(r => r.IsNominal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
