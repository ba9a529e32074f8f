using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar.Rules;

/// <summary>A finite verb does not follow a preposition, an article or another finite verb; after <c>haber</c> comes an
/// invariable participle, after <c>poder</c> an infinitive; a subject has no infinitive.</summary>
internal sealed class VerbPlaceRule : IGrammarRule
{
    private static readonly FrozenSet<string> BeforeNoVerb = Set(
        "de en con sin por hacia ante contra mediante tras del al a un el su sus mi nuestro nuestra durante cada"
    );

    private static readonly FrozenSet<string> Subordinators = Set(
        "que quien quienes cuando donde como cuanto cuantos cuantas si según cual cuales cuyo cuya cuyos cuyas qué "
            + "quién cómo cuándo dónde cuál cuáles cuánto mientras aunque porque pues y o ni"
    );

    private static readonly FrozenSet<string> Modals = Set("poder");

    // Verbs that take no gerund as their object, and verbs whose infinitive needs 'de'.
    private static readonly FrozenSet<string> NoGerund = Set(
        "excluir parar evitar intentar considerar proponer sugerir admitir rechazar prometer decidir"
    );

    private static readonly FrozenSet<string> NoInfinitive = Set("parar cesar");

    private const int Clause = 25;

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.Count; i++)
        {
            if (!sentence.IsNext(i) || sentence[i].IsName || sentence[i + 1].IsName)
                continue;
            if (IsFault(sentence, i))
                yield return GrammarFault.Verb(sentence, i, i + 1);
        }

        if (
            NounPhrase.At(sentence, sentence.First) is { } subject
            && sentence.IsNext(subject.Next - 1)
            && sentence[subject.Next].Is(r => r.IsInfinitive)
            && NounPhrase.IsDeterminer(sentence[sentence.First])
        )
            yield return GrammarFault.Verb(sentence, subject.Noun, subject.Next);
    }

    private static bool IsFault(SpanishSentence sentence, int i)
    {
        var (word, next) = (sentence[i], sentence[i + 1]);
        if (word.Is(r => r.IsAuxiliary) && word.Lower is not ("hay" or "hubo"))
            return next.Lower == "no"
                || next.IsFinite
                || next.Is(r => r.IsInfinitive)
                || (
                    word.Lower is "ha" or "han" or "he" or "hemos"
                    && next.MayBe(r => r.IsParticiple)
                    && next.Is(r => r.IsNominal && (r.Gender == 'f' || r.Number == 'p'))
                );
        if (next.IsSureFinite && BeforeNoVerb.Contains(word.Lower))
            return true;
        if (word.IsFinite && word.MayBeVerb(Modals) && next.Is(r => r.IsNominal && !r.IsParticiple))
            return true;
        if (
            word.Is(r => r.Kind == WordKind.Other)
            && (
                (word.MayBeVerb(NoGerund) && next.Is(r => r.IsGerund))
                || (word.MayBeVerb(NoInfinitive) && word.Lower != "para" && next.Is(r => r.IsInfinitive))
            )
        )
            return true;
        return word.IsSureFinite
            && next.IsFinite
            && !(sentence.IsNext(i - 1) && NounPhrase.IsDeterminer(sentence[i - 1]))
            && !IsSubordinate(sentence, i);
    }

    // 'lo que dijo es cierto'
    private static bool IsSubordinate(SpanishSentence sentence, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - Clause); i--)
        {
            if (Subordinators.Contains(sentence[i].Lower))
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
