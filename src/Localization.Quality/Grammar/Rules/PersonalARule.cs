using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar.Rules;

/// <summary>A person who is the object of a verb has the preposition <c>a</c> (RAE, DPD, s. v. a): <c>detuvo a un
/// hombre</c>.</summary>
internal sealed class PersonalARule : IGrammarRule
{
    private static readonly FrozenSet<string> Verbs = Set(
        "detener arrestar capturar matar asesinar herir acusar condenar secuestrar rescatar interrogar felicitar "
            + "apuñalar golpear agredir amenazar culpar evacuar cuidar castigar convencer obligar invitar ayudar "
            + "saludar entrevistar procesar derrotar acompañar sentenciar encarcelar violar perseguir liberar"
    );

    private static readonly FrozenSet<string> Persons = Set(
        "hombre hombres mujer mujeres niño niña niños niñas joven jóvenes sospechoso sospechosa sospechosos presidente "
            + "presidenta ministro ministra ministros alcalde alcaldesa soldado soldados policía policías agente "
            + "agentes víctima víctimas madre padre madres padres hijo hija hijos hijas hermano hermana esposa marido "
            + "periodista periodistas empresario empresarios banquero banqueros político políticos exministro "
            + "expresidente médico médicos enfermera enfermeras profesor profesora profesores estudiante estudiantes "
            + "manifestante manifestantes ladrón ladrones asesino terrorista terroristas rehén rehenes persona "
            + "personas ciudadano ciudadanos vecino vecinos turista turistas trabajador trabajadores obispo "
            + "sacerdote jugador jugadores entrenador conductor pasajero pasajeros refugiado refugiados migrante "
            + "migrantes activista activistas opositor opositores abogado abogados juez jueces fiscal rival rivales"
    );

    // What can be between a subject and its verb.
    private static readonly FrozenSet<string> Between = Set("no ya también nunca había ha han habían");

    private const int Window = 6;

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        for (var i = sentence.First + 1; i + 2 < sentence.Count; i++)
        {
            if (
                !sentence.IsNext(i)
                || sentence[i].IsName
                || !sentence[i].Is(r => r.Kind == WordKind.Other || r.IsParticiple)
                || !sentence[i].MayBe(r => Verbs.Contains(r.Lemma))
                || !HasSubject(sentence, i)
                || !NounPhrase.IsDeterminer(sentence[i + 1])
            )
                continue;
            var noun = i + 2;
            while (sentence.IsNext(noun) && sentence[noun].IsAdjective && !Persons.Contains(sentence[noun].Lower))
                noun++;
            if (!sentence.IsNext(noun - 1) || !Persons.Contains(sentence[noun].Lower) || HasObject(sentence, noun))
                continue;
            var determiner = sentence[i + 1].Text;
            yield return new GrammarFault(
                i + 1,
                noun,
                "personal-a",
                [$"{determiner} {sentence[noun].Text}"],
                noun == i + 2 ? $"{(determiner == "el" ? "al" : $"a {determiner}")} {sentence[noun].Text}" : null
            );
        }
    }

    // A noun or a name is before the verb, so that the person is not its subject. A participle needs haber.
    private static bool HasSubject(SpanishSentence sentence, int verb)
    {
        var at = verb - 1;
        var isPerfect = false;
        while (at > 0 && Between.Contains(sentence[at].Lower))
            isPerfect |= sentence[at--].Is(r => r.IsAuxiliary);
        if (sentence[verb].MayBe(r => r.IsParticiple) && !isPerfect)
            return false;
        if (sentence[verb].Is(r => r.IsInfinitive))
            return sentence[at].Lower is "a" or "para" or "de" or "por" or "sin" || sentence[at].IsFinite;
        return sentence.IsNext(at)
            && !sentence[verb].Is(r => r.IsInfinitive || r.IsGerund)
            && (sentence[at].IsName || sentence[at].Is(r => r.IsNominal));
    }

    // 'mató el hombre a su vecino'
    private static bool HasObject(SpanishSentence sentence, int noun)
    {
        for (var i = noun + 1; i < Math.Min(sentence.Count, noun + Window); i++)
        {
            if (sentence[i].IsMark)
                return false;
            if (
                sentence[i].Lower is "a" or "al"
                && (
                    sentence[i + 1].IsName
                    || Persons.Contains(sentence[i + 1].Lower)
                    || (NounPhrase.IsDeterminer(sentence[i + 1]) && Persons.Contains(sentence[i + 2].Lower))
                )
            )
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
