using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Language;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Finds words that do not agree in gender and number: determiner and noun, noun and adjective, number and
/// noun, by Apertium's analysis of Spanish where it is installed. Words that can be read in a way that agrees are no
/// fault.</summary>
internal static partial class AgreementCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "agreement";

    // Nouns of people and players that take either article.
    private static readonly FrozenSet<string> Persons = (
        "modelo jurado batería guía policía guardia portavoz soprano piloto soldado sargento testigo miembro "
        + "líder juez "
        + "médico ministro árbitro cámara trompeta guitarra portero vigía espía rehén cónyuge bajo contralto "
        + "cabo general "
        + "capital cometa cólera corte cura editorial frente orden parte pendiente radio mar margen azúcar internet"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Prepositions = (
        "a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras del al"
    )
        .Split(' ')
        .ToFrozenSet();

    // Nouns whose verb may be in the plural too: la mayoría son.
    private static readonly FrozenSet<string> Collectives = (
        "mayoría minoría parte resto mitad tercio grupo serie par docena decena centenar millar multitud montón "
        + "infinidad gente matrimonio pareja cantidad número total conjunto puñado"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Times =
        "vez veces año años mes meses día días semana semanas hora horas minuto minutos tiempo noche tarde mañana"
            .Split(' ')
            .ToFrozenSet();

    // They may say how the subject is: llegaron a las casas contentos.
    private static readonly FrozenSet<string> Predicative =
        "solo junto contento feliz vivo muerto sano salvo libre listo entero mismo propio lleno vacío satisfecho"
            .Split(' ')
            .ToFrozenSet();

    // Words before a group in which another noun may have its adjective.
    private const int Reach = 8;

    /// <summary>The issues of all pairs, by their places in the list; none where the analyser is not
    /// installed.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(
        IReadOnlyList<QualityPair> pairs,
        WordAnalyser analyser
    )
    {
        if (pairs.Count == 0 || !pairs[0].To.IsSpanish() || !WordAnalyser.IsInstalled)
            return [];
        var runs = pairs.Select(p => Word().Matches(p.Target.Text).ToList()).ToList();
        var readings = analyser.Analyse(runs.SelectMany(r => r).Select(m => m.Value.ToLowerInvariant()));
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i => (Index: i, Issues: Issues(pairs[i], runs[i], readings).ToImmutableArray()))
            .Where(i => !i.Issues.IsEmpty)
            .ToImmutableDictionary(i => i.Index, i => i.Issues);
    }

    private static IEnumerable<QualityIssue> Issues(
        QualityPair pair,
        List<Match> words,
        IReadOnlyDictionary<string, WordAnalysis> readings
    )
    {
        var text = pair.Target.Text;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var fault = Fault(i) ?? Subject(i);
            if (fault is not { } end)
                continue;
            var span = new TextSpan(words[i].Index, words[end].Index + words[end].Length - words[i].Index);
            if (pair.TargetTerms.Any(t => t.Overlaps(span)))
                continue;
            yield return new QualityIssue(
                "agreement",
                QualitySeverity.Warning,
                [words[end - 1].Value, words[end].Value]
            )
            {
                Target = span,
            };
            i = end;
        }

        // The index of the last word of a group that does not agree.
        int? Fault(int i)
        {
            var first = Of(i);
            if (!IsNext(i) || !IsSmall(i + 1))
                return null;
            var second = Of(i + 1);
            if (first.IsEmpty || second.IsEmpty || !IsDeterminer(words[i].Value, first))
                return null;

            // 'el nueva ley': the adjective comes before the noun.
            if (
                (second.All(r => r.Kind == WordKind.Adjective && !r.IsParticiple) || IsOrdinal(words[i + 1].Value))
                && IsNext(i + 1)
                && IsSmall(i + 2)
                && Of(i + 2) is { IsEmpty: false } head
                && head.All(r => r.Kind is WordKind.Noun or WordKind.Adjective)
                && head.Any(r => r.Kind == WordKind.Noun)
                && !first
                    .Where(r => r.Kind is WordKind.Determiner or WordKind.Number)
                    .Any(d => head.Any(n => Agree(d, n)))
            )
                return i + 2;

            // 'las nuevos leyes', 'el primera mujer': what is between them agrees too.
            if (
                second.All(r => r.Kind == WordKind.Adjective || r.Tags.Contains("<ord>", StringComparison.Ordinal))
                && second.Any(r => !r.IsParticiple)
                && IsNext(i + 1)
                && IsSmall(i + 2)
                && Of(i + 2) is { IsEmpty: false } named
                && named.All(r => r.Kind == WordKind.Noun)
                && !(StressedA().IsMatch(words[i + 2].Value) && second.All(r => r.Number == 's'))
                && first.Any(d =>
                    d.Kind is WordKind.Determiner or WordKind.Number && named.Any(n => d.Number == n.Number)
                )
                && !named.Any(n => second.Any(a => Agree(n, a)))
            )
                return i + 2;

            // After a figure 'libro' is not a verb.
            if (IsCount(words[i].Value))
                second = [.. second.Where(r => !r.IsFinite)];

            // The determiner may be a pronoun: los vio. Only where the next word is not a verb is it sure.
            // Cardinals name anniversaries and centuries too: el cincuenta aniversario.
            if (second.Any(r => r.IsOther) || !second.Any(r => r.Kind == WordKind.Noun))
                return null;
            var determiner = first.Where(r => r.Kind is WordKind.Determiner or WordKind.Number).ToList();
            var (article, noun) = (words[i].Value.ToLowerInvariant(), words[i + 1].Value);
            if (!determiner.Exists(d => second.Any(n => Agree(d, n))))
                return
                    (
                        article is "el" or "un" or "algún" or "ningún" or "del" or "al" or "este" or "ese"
                        && StressedA().IsMatch(noun)
                    )
                    || (Persons.Contains(noun) || noun.EndsWith("nte", StringComparison.Ordinal))
                        && determiner.Exists(d => second.Any(n => d.Number == n.Number))
                    ? null
                    : i + 1;

            // The adjective after the noun: las casas rojos. After a preposition it may belong to a noun before it: la
            // planta del edificio ocupada; a participle may belong to the subject.
            if (
                !IsNext(i + 1)
                || !IsSmall(i + 2)
                || Times.Contains(noun)
                || (i > 0 && words[i - 1].Value is "y" or "e" or "o" or "u" or "ni")
            )
                return null;
            var third = Of(i + 2);
            if (!third.Any(r => r.Kind == WordKind.Adjective) || third.Any(r => r.IsOther || r.IsParticiple))
                return null;
            var nouns = second.Where(n => determiner.Exists(d => Agree(d, n))).ToList();
            var governed =
                article is "del" or "al" || (i > 0 && Prepositions.Contains(words[i - 1].Value.ToLowerInvariant()));
            return
                nouns.Exists(n => third.Any(a => Agree(n, a)))
                || IsJoined(i + 2)
                || (governed && MayBelongBefore(i, third))
                ? null
                : i + 2;
        }

        // Whether a word before may have the adjective: its noun, or one of several.
        bool MayBelongBefore(int i, ImmutableArray<WordReading> adjective)
        {
            if (
                adjective.All(a => Predicative.Contains(a.Lemma))
                // 'de los libros y de las revistas necesarios'
                || (i > 1 && words[i - 2].Value is "y" or "e" or "o" or "u" or "ni")
            )
                return true;
            var isPlural = adjective.All(a => a.Number == 'p');
            for (var k = i - 1; k >= 0 && k >= i - Reach; k--)
            {
                var (word, readings) = (words[k].Value, Of(k));
                // The subject of a verb is no longer described.
                if (word is ";" or ":" or "(" or ")" || (!readings.IsEmpty && readings.All(r => r.IsFinite)))
                    return false;
                if (
                    readings.Any(r => r.IsNominal && adjective.Any(a => Agree(r, a)))
                    || ((readings.IsEmpty || !IsSmall(k)) && char.IsLetter(word[0]) && (!isPlural || word[^1] == 's'))
                )
                    return true;
            }

            return false;
        }

        // 'Expertos señaló', 'Los soldados estaba': at the head of a sentence a noun before a verb is its subject.
        int? Subject(int i)
        {
            if (i > 0 && !SentenceEnd().IsMatch(text[..words[i].Index]))
                return null;
            var noun = Of(i).Any(r => r.Kind == WordKind.Determiner) && IsNext(i) ? i + 1 : i;
            if (!IsNext(noun) || !IsSmall(noun + 1) || Collectives.Contains(words[noun].Value.ToLowerInvariant()))
                return null;
            var (subject, verb) = (Of(noun), Of(noun + 1));
            if (
                pair.Source.Text.Contains(words[noun].Value, StringComparison.Ordinal)
                || subject.IsEmpty
                || verb.IsEmpty
                || !subject.All(r =>
                    r.Kind == WordKind.Noun || (r.Kind == WordKind.Adjective && (noun > i || !r.IsParticiple))
                )
                || !subject.Any(r => r.Kind == WordKind.Noun)
                || !verb.All(r => r.IsFinite)
            )
                return null;
            return subject.Any(s => verb.Any(v => s.Number == v.Number || s.Number == 'x' || v.Number == 'x'))
                ? null
                : noun + 1;
        }

        // A second adjective may be of another number: las lenguas inglesa y francesa.
        bool IsJoined(int i) => IsNext(i) && words[i + 1].Value is "y" or "e" or "o" or "u";

        bool IsNext(int i) =>
            i + 1 < words.Count
            && text.AsSpan(words[i].Index + words[i].Length, words[i + 1].Index - words[i].Index - words[i].Length)
                is " ";

        bool IsSmall(int i) => words[i].Value.All(char.IsLower);

        ImmutableArray<WordReading> Of(int i) =>
            readings.TryGetValue(words[i].Value.ToLowerInvariant(), out var found) ? found.Readings : [];
    }

    // Articles and words that count or point; "uno" and those that are alone as often are left out.
    private static bool IsDeterminer(string word, ImmutableArray<WordReading> readings) =>
        word.ToLowerInvariant() switch
        {
            "lo" or "uno" or "una" or "tanto" or "todo" or "más" or "menos" or "cada" => false,
            "dos" or "tres" or "cuatro" or "cinco" or "seis" or "siete" or "ocho" or "nueve" or "diez" => true,
            _ => readings.Any(r => r.Kind == WordKind.Determiner),
        };

    private static bool IsOrdinal(string word) => word is "primera" or "segunda" or "tercera" or "primer" or "tercer";

    private static bool IsCount(string word) =>
        word.ToLowerInvariant()
            is "dos"
                or "tres"
                or "cuatro"
                or "cinco"
                or "seis"
                or "siete"
                or "ocho"
                or "nueve"
                or "diez";

    private static bool Agree(WordReading a, WordReading b) =>
        (a.Gender == b.Gender || a.Gender is 'x' || b.Gender is 'x')
        && (a.Number == b.Number || a.Number is 'x' || b.Number is 'x');

    [GeneratedRegex(@"[\p{L}\d]+(?:[.,-][\p{L}\d]+)*|[,;:«»""“”()]")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.?!…]\s+[«“""¿¡(]?$")]
    private static partial Regex SentenceEnd();

    // Agua, hacha, águila: el and un come before a stressed a.
    [GeneratedRegex("^h?(?:á|a[iu]?[bcdfghjklmnñpqrstvxyz]+u?[aeo]$)")]
    private static partial Regex StressedA();
}
