using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar.Rules;

/// <summary>A subject and its verb have one number, also with what a preposition or a relative clause adds between
/// them; a predicate has the gender and number of the subject.</summary>
internal sealed class SubjectRule : IGrammarRule
{
    private static readonly FrozenSet<string> Between = Set(
        "no ya también siempre nunca todavía aún se le les nos me casi solo sólo tampoco apenas"
    );

    private static readonly FrozenSet<string> Openers = Set("que porque mientras pero aunque cuando si");

    private static readonly FrozenSet<string> Copulas = Set("ser estar parecer");

    // People of either gender, and nouns whose gender is not theirs.
    private static readonly FrozenSet<string> Either = Set(
        "víctima víctimas persona personas policía policías guardia guardias modelo juez ministro médico jurado gente "
            + "majestad excelencia estrella estrellas testigo testigos miembro miembros líder líderes piloto soldado "
            + "capital orden frente corte cura mar margen parte guía guías cámara portavoz sargento general verdad "
            + "problema resultado idea objetivo razón clave meta cosa"
    );

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        if (Fault(sentence, sentence.First) is { } first)
            yield return first;
        for (var i = sentence.First; i + 1 < sentence.Count; i++)
        {
            if (IsPronounFault(sentence, i))
                yield return GrammarFault.Agreement(sentence, i, i + 1);

            // 'dijo que los precios subió'
            if (
                Openers.Contains(sentence[i].Lower)
                && sentence.IsNext(i)
                && NounPhrase.IsDeterminer(sentence[i + 1])
                && (sentence[i].Lower != "que" || IsSaid(sentence[i - 1]))
                && Fault(sentence, i + 1) is { } fault
            )
                yield return fault;
        }
    }

    // 'ellos llegó'; after a preposition it is not a subject.
    private static bool IsPronounFault(SpanishSentence sentence, int i) =>
        sentence.IsNext(i)
        && sentence[i + 1].IsFinite
        && !(sentence.IsNext(i - 1) && sentence[i - 1].MayBe(r => r.Tags.Contains("<pr>", StringComparison.Ordinal)))
        && sentence[i].Lower switch
        {
            "ellos" or "ellas" or "ustedes" => sentence[i + 1].Is(r => r.Number == 's'),
            "él" or "ella" => sentence[i + 1].Is(r => r.IsThird && r.Number == 'p')
                && sentence[i - 1].Lower is not ("y" or "ni" or "o" or "que"),
            _ => false,
        };

    private static bool IsSaid(SpanishWord word) => word.IsFinite;

    private static GrammarFault? Fault(SpanishSentence sentence, int start)
    {
        if (NounPhrase.At(sentence, start) is not { } subject)
            return null;
        var verb = subject.Next;
        if (sentence[verb].Lower == "que" && sentence.IsNext(verb - 1) && verb == subject.Noun + 1)
            return Relative(sentence, subject);
        while (sentence.IsNext(verb - 1) && (Between.Contains(sentence[verb].Lower) || sentence[verb].IsAdverb))
            verb++;
        if (!sentence.IsNext(verb - 1) || !IsVerb(sentence, verb) || sentence[verb].Lower is "hay" or "hubo")
            return null;
        return !Differs(subject, sentence[verb]) ? Predicate(sentence, subject, verb)
            : subject.Number == 's' && PluralPredicate.MayFollow(sentence, verb) ? null
            : GrammarFault.Agreement(sentence, subject.Noun, verb);
    }

    // Right after a subject, 'son' is not a dance and 'era' is not an age.
    private static bool IsVerb(SpanishSentence sentence, int at) =>
        sentence[at].IsFinite
        || sentence[at].Lower is "son" or "era"
        || (sentence[at].Lower, sentence[at + 1].Lower) is ("cuenta", "con") or ("trata", "de") or ("espera", "que");

    // 'Las personas que vive aquí', 'Los hombres que viven aquí cree'
    private static GrammarFault? Relative(SpanishSentence sentence, NounPhrase subject)
    {
        var verbs = new List<int>();
        for (var i = subject.Next + 1; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (word.IsMark || word.Lower is "que" or "y" or "e" or "o" or "u" or "ni" or "como" or "donde" or "cuando")
                break;
            if (word.IsFinite)
                verbs.Add(i);
            if (verbs.Count == 2)
                break;
        }

        if (
            verbs.Count > 0
            && verbs[0] == subject.Next + 1
            && sentence[verbs[0]].MayBeVerb(Intransitive)
            && Differs(subject, sentence[verbs[0]])
            && !sentence[verbs[0] + 1].IsAdjective
        )
            return GrammarFault.Agreement(sentence, subject.Noun, verbs[0]);
        return verbs.Count == 2 && Differs(subject, sentence[verbs[1]]) && sentence[verbs[1]].Lower != "hay"
            ? GrammarFault.Agreement(sentence, subject.Noun, verbs[1])
            : null;
    }

    private static readonly FrozenSet<string> Intransitive = Set(
        "ser estar vivir morir llegar nacer existir trabajar participar sobrevivir permanecer residir viajar"
    );

    // 'La causa es desconocido'
    private static GrammarFault? Predicate(SpanishSentence sentence, NounPhrase subject, int verb)
    {
        var isPerfect = sentence[verb].Is(r => r.IsAuxiliary);
        if (!isPerfect && !sentence[verb].MayBeVerb(Copulas))
            return null;
        var at = verb + 1;
        if (isPerfect && !(sentence.IsNext(verb) && sentence[at++].Lower is "sido" or "estado"))
            return null;
        while (sentence.IsNext(at - 1) && sentence[at].IsAdverb)
            at++;
        var said = sentence[at];
        if (
            !sentence.IsNext(at - 1)
            || Either.Contains(sentence[subject.Noun].Lower)
            || !said.MayBe(r => r.Kind == WordKind.Adjective)
            || !said.Is(r => r.IsNominal)
            || (sentence.IsNext(at) && sentence[at + 1].MayBeNoun)
            || said.MayBe(r => Agrees(r, subject))
            || (said.MayBeNoun && sentence.IsNext(at) && sentence[at + 1].Lower is "de" or "del")
        )
            return null;

        // A noun has a gender of its own: la clave es el cambio.
        return said.MayBeNoun && subject.Gender == 'x' ? null : GrammarFault.Agreement(sentence, subject.Noun, at);
    }

    private static bool Agrees(WordReading word, NounPhrase subject) =>
        (word.Gender == 'x' || subject.Gender == 'x' || word.Gender == subject.Gender)
        && (word.Number == 'x' || subject.Number == 'x' || word.Number == subject.Number);

    private static bool Differs(NounPhrase subject, SpanishWord verb)
    {
        var readings = verb.Readings.Where(r => r.IsFinite).ToList();
        return subject.Number != 'x'
            && readings.Count > 0
            && readings.TrueForAll(r => r.IsThird || r.Number == 's')
            && readings.TrueForAll(r => r.Number != 'x' && r.Number != subject.Number);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
