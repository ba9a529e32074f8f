using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar;

/// <summary>A noun with its determiner, its adjectives and what prepositions add to it.</summary>
/// <param name="Noun">The index of the noun.</param>
/// <param name="Next">The index of the first word after it.</param>
/// <param name="Gender"><c>m</c>, <c>f</c>, or <c>x</c> where it is open.</param>
/// <param name="Number"><c>s</c>, <c>p</c>, or <c>x</c> where it is open.</param>
internal readonly record struct NounPhrase(int Noun, int Next, char Gender, char Number)
{
    private static readonly FrozenSet<string> Determiners = Set(
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas su sus "
            + "nuestro nuestra nuestros nuestras muchos muchas varios varias algunos algunas ambos ambas otros otras "
            + "otro otra cada cualquier ningún ninguna algún alguna dos tres cuatro cinco seis siete ocho nueve diez"
    );

    private static readonly FrozenSet<string> Prepositions = Set(
        "de del en con a al sin para por contra sobre entre desde hasta"
    );

    // Nouns whose verb may be in either number, and times that are no subjects.
    private static readonly FrozenSet<string> Open = Set(
        "mayoría minoría parte resto mitad tercio cuarto quinto grupo serie par docena decena centenar millar multitud "
            + "montón infinidad gente matrimonio pareja cantidad número total conjunto puñado tipo clase especie "
            + "lista ola millón millones mil cientos miles vez veces año años mes meses día días semana semanas "
            + "hora horas minuto minutos tiempo noche noches tarde mañana fin final década décadas siglo siglos lunes "
            + "martes miércoles jueves viernes sábado sábados domingo domingos momento rato principio "
            + "variedad porcentaje equipo pueblo fuerza media menos más demás que"
    );

    // Right before their verb they have its number: 'la gente dicen' is wrong (RAE, Nueva gramática §33.8).
    private static readonly FrozenSet<string> Groups = Set("gente equipo pueblo");

    private const int Longest = 24;

    /// <summary>The phrase that begins at a word; null where none does, or where it cannot be told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">The index of its first word.</param>
    public static NounPhrase? At(SpanishSentence sentence, int start)
    {
        var at = start;
        var determiner = sentence[at];
        var hasDeterminer = Determiners.Contains(determiner.Lower) && !determiner.IsName;
        if (hasDeterminer && !sentence.IsNext(at++))
            return null;

        // 'los nuevos trenes'
        while (
            sentence[at].IsAdjective
            && !sentence[at].MayBe(r => r.IsParticiple)
            && sentence.IsNext(at)
            && sentence[at + 1].MayBeNoun
        )
            at++;
        var noun = sentence[at];
        if (
            noun.IsName
            || !noun.MayBeNoun
            || (Open.Contains(noun.Lower) && !(Groups.Contains(noun.Lower) && sentence[at + 1].IsFinite))
            || !(hasDeterminer ? noun.Is(r => r.IsNominal || r.IsFinite) : noun.Is(r => r.IsNominal))
        )
            return null;
        var nouns = noun.Readings.Where(r => r.Kind == WordKind.Noun).ToList();
        var number = One(nouns.Select(r => r.Number));
        if (hasDeterminer && number == 'x')
            number = One(
                determiner.Readings.Where(r => r.Kind is WordKind.Determiner or WordKind.Number).Select(r => r.Number)
            );
        return After(sentence, at + 1, number == 'p') is { } next
            ? new NounPhrase(at, next, One(nouns.Select(r => r.Gender)), number)
            : null;
    }

    /// <summary>Whether a word can be before a noun and has its gender and number.</summary>
    public static bool IsDeterminer(SpanishWord word) => !word.IsName && Determiners.Contains(word.Lower);

    // The end of what belongs to the noun: adjectives and what prepositions add; null where that cannot be told.
    private static int? After(SpanishSentence sentence, int at, bool isPlural)
    {
        for (var steps = 0; steps < Longest; steps++)
        {
            if (!sentence.IsNext(at - 1))
                return at;
            var word = sentence[at];
            if (word.IsAdjective)
            {
                at++;
                continue;
            }

            if (!Prepositions.Contains(word.Lower) || word.IsName)
                return word.Readings.IsEmpty && !word.IsName ? null : at;
            if (Inner(sentence, at + 1) is not { } end)
                return null;
            at = end;

            // 'los presidentes de Francia y Alemania'
            if (isPlural && sentence[at - 1].IsName && sentence[at].Lower is "y" or "e" && sentence[at + 1].IsName)
                at += 2;
        }

        return null;
    }

    // 'los tres grandes puertos', 'Nueva York', '212 pasajeros': what follows a preposition.
    private static int? Inner(SpanishSentence sentence, int at)
    {
        if (!sentence.IsNext(at - 1))
            return null;
        while ((Determiners.Contains(sentence[at].Lower) || char.IsDigit(sentence[at].Text[0])) && sentence.IsNext(at))
            at++;
        while (sentence[at].IsAdjective && sentence.IsNext(at) && sentence[at + 1].MayBeNoun)
            at++;
        if (sentence[at].IsName)
        {
            while (sentence.IsNext(at) && sentence[at + 1].IsName)
                at++;
            return at + 1;
        }

        return
            sentence[at].Is(r => r.IsNominal || r.IsFinite) && (sentence[at].MayBeNoun || !sentence[at].IsSureFinite)
            || char.IsDigit(sentence[at].Text[0])
            ? at + 1
            : null;
    }

    private static char One(IEnumerable<char> values)
    {
        var seen = values.Distinct().ToList();
        return seen.Count == 1 ? seen[0] : 'x';
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
