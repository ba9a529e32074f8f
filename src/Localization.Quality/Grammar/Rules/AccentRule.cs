using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar.Rules;

/// <summary>Words that are Spanish with an accent and without, where only one of them fits: <c>¿Qué quiere?</c>,
/// <c>a sí mismo</c>, <c>no sabe cómo</c>, <c>está cerrada</c>, <c>ha llegado</c>.</summary>
internal sealed class AccentRule : IGrammarRule
{
    private static readonly FrozenDictionary<string, string> Questions = new Dictionary<string, string>
    {
        ["que"] = "qué",
        ["quien"] = "quién",
        ["quienes"] = "quiénes",
        ["como"] = "cómo",
        ["cuando"] = "cuándo",
        ["donde"] = "dónde",
        ["adonde"] = "adónde",
        ["cual"] = "cuál",
        ["cuales"] = "cuáles",
        ["cuanto"] = "cuánto",
        ["cuanta"] = "cuánta",
        ["cuantos"] = "cuántos",
        ["cuantas"] = "cuántas",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Asking = Set("saber preguntar averiguar desconocer ignorar");

    private static readonly FrozenSet<string> Prepositions = Set("a de en con por para desde hasta");

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (word.IsMark || word.IsName || Accented(sentence, i) is not { } better)
                continue;
            if (char.IsUpper(word.Text[0]))
                better = char.ToUpperInvariant(better[0]) + better[1..];
            yield return new GrammarFault(i, i, "accent-lost", [word.Text, better], better);
        }
    }

    private static string? Accented(SpanishSentence sentence, int i)
    {
        var (word, before) = (sentence[i].Lower, sentence[i - 1].Lower);
        if (Questions.TryGetValue(word, out var asked) && IsAsked(sentence, i, word, before))
            return asked;
        return word switch
        {
            "si" when IsSelf(sentence, i, before) => "sí",
            "mas" when sentence.IsNext(i - 1) && sentence.IsNext(i) => "más",
            "esta" when IsState(sentence, i) => "está",
            "a" when IsPerfect(sentence, i) => "ha",
            _ => null,
        };
    }

    // '¿Que quiere?', '¿Con quien habló?', 'no sabe como salir'
    private static bool IsAsked(SpanishSentence sentence, int i, string word, string before)
    {
        var next = sentence[i + 1].Lower;
        if (before == "¿")
            return !(word == "como" && next == "si")
                && !(word is "cuando" or "donde" or "como" && HasClause(sentence, i));
        if (Prepositions.Contains(before) && sentence[i - 2].Lower == "¿")
            return !(before == "a" && word == "que");
        return word is "como" or "donde" or "quien" or "quienes" or "cuanto" or "cuantos"
            && sentence.IsNext(i - 1)
            && sentence[i - 1].MayBeVerb(Asking)
            && sentence[i - 1].Is(r => r.Kind == WordKind.Other)
            && sentence.IsNext(i);
    }

    // '¿Cuando llegó el tren, qué hizo?'
    private static bool HasClause(SpanishSentence sentence, int i) =>
        Enumerable.Range(i, sentence.Count - i).Any(at => sentence[at].Lower == ",");

    // 'a si mismo', 'en si,', 'dijo que si.'
    private static bool IsSelf(SpanishSentence sentence, int i, string before) =>
        sentence[i + 1].Lower is "mismo" or "misma" or "mismos" or "mismas"
        || (
            before is "por" or "de" or "en" or "entre" or "para"
            && sentence[i + 1].Lower is "solo" or "sola" or "solos" or "solas"
        )
        || (before is "en" or "entre" or "que" && sentence[i + 1].IsMark && sentence[i + 1].Text is "." or ",");

    // 'La puerta esta cerrada'
    private static bool IsState(SpanishSentence sentence, int i) =>
        sentence.IsNext(i - 1)
        && sentence.IsNext(i)
        && sentence[i - 1].MayBeNoun
        && sentence[i - 1].Is(r => r.IsNominal && r.Number == 's')
        && (
            sentence[i + 1].Is(r => r.IsGerund)
            || (sentence[i + 1].IsAdjective && !(sentence.IsNext(i + 1) && sentence[i + 2].MayBeNoun))
        );

    // 'El tren a llegado'
    private static bool IsPerfect(SpanishSentence sentence, int i) =>
        sentence.IsNext(i - 1)
        && sentence.IsNext(i)
        && (
            sentence[i - 1].IsName
            || sentence[i - 1].Is(r => r.IsNominal)
            || sentence[i - 1].Lower is "se" or "no" or "que"
        )
        && sentence[i + 1].Is(r => r.IsParticiple && r.Gender == 'm' && r.Number == 's');

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
