using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Text;

/// <summary>Finds capitals that Spanish does not set: months, days, languages, nationalities, every word of a headline;
/// and sentences that begin small (RAE, Ortografía §4.2).</summary>
public sealed partial class CapitalsCheck : IQualityCheck
{
    private static readonly FrozenSet<string> Small = (
        "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre Lunes Martes "
        + "Miércoles Jueves Viernes Sábado Domingo "
        + "Español Española Españoles Inglés Inglesa Ingleses Francés Francesa Franceses Alemán Alemana Alemanes "
        + "Ruso Rusa Rusos Rusas Chino Chinos Venezolano Venezolana Venezolanos Venezolanas "
        + "Estadounidense Estadounidenses Americano Americana Americanos Cubano Cubana Cubanos Iraní Iraníes "
        + "Ucraniano Ucraniana Ucranianos Mexicano Mexicana Mexicanos Colombiano Colombiana Colombianos "
        + "Brasileño Brasileña Brasileños Italiano Italiana Italianos Japonés Japonesa Japoneses Británico "
        + "Británica Británicos Europeo Europeos Israelí Israelíes Palestino Palestinos Catalán Portugués"
    )
        .Split(' ')
        .ToFrozenSet();

    // After these a month or day belongs to a name: Primero de Mayo, Viernes Santo, Viernes Negro.
    private static readonly FrozenSet<string> NameParts =
        "Santo Santa Negro Sangriento Domingo Ramos Día Plaza Calle Avenida Real Pablo Guerrero Corte Club Diario"
            .Split(' ')
            .ToFrozenSet();

    // Revolución de Octubre, Plaza de Mayo, Cinco de Mayo.
    private static readonly FrozenSet<string> Holidays = (
        "Revolución Plaza Primero Uno Dos Tres Cinco Veinte Calle Avenida Madres Abuelas Río Barrio Diario "
        + "Movimiento Frente Ejército Paseo Puente Domingo"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <inheritdoc/>
    public string Name => "capitals";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.To.IsSpanish())
            yield break;
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        var words = Word().Matches(target).ToList();
        if (IsTitleCase(words, target) && pair.Role is BlockRole.Headline or BlockRole.Heading)
        {
            yield return new QualityIssue("title-case", QualitySeverity.Warning, [])
            {
                Target = new TextSpan(0, target.Length),
            };
            yield break;
        }

        for (var i = 1; i < words.Count; i++)
        {
            var word = words[i];
            if (
                !Small.Contains(word.Value)
                || IsStart(target, word.Index)
                || IsCapital(words, i - 1)
                || IsCapital(words, i + 1)
                || NameParts.Contains(words[i - 1].Value)
                || (i > 1 && words[i - 1].Value is "de" or "del" && Holidays.Contains(words[i - 2].Value))
                || pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(word.Index, word.Length)))
            )
                continue;
            yield return new QualityIssue("capital", QualitySeverity.Warning, [word.Value])
            {
                Target = new TextSpan(word.Index, word.Length),
                Fix = word.Value.ToLowerInvariant(),
            };
        }

        if (
            words.Count > 1
            && char.IsLower(words[0].Value[0])
            && Word().Match(source) is { Success: true } first
            && char.IsUpper(first.Value[0])
            && first.Index < 3
            && words[0].Index < 3
            && source.TrimEnd().EndsWith('.')
            && !target.Contains(first.Value, StringComparison.Ordinal)
        )
            yield return new QualityIssue("small-start", QualitySeverity.Warning, [words[0].Value])
            {
                Target = new TextSpan(words[0].Index, 1),
                Fix = char.ToUpperInvariant(words[0].Value[0]).ToString(),
            };
    }

    private static bool IsCapital(List<Match> words, int index) =>
        index >= 0 && index < words.Count && char.IsUpper(words[index].Value[0]) && index > 0;

    private static bool IsTitleCase(List<Match> words, string text)
    {
        var longer = words.Where(w => w.Length > 3).ToList();
        return longer.Count >= 4
            && text.Any(char.IsLower)
            && longer.Count(w => char.IsUpper(w.Value[0])) >= longer.Count * 0.85;
    }

    private static bool IsStart(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty
            || before[^1]
                is '.'
                    or '!'
                    or '?'
                    or ':'
                    or '…'
                    or '"'
                    or '“'
                    or '«'
                    or '¿'
                    or '¡'
                    or '('
                    or '—'
                    or '–'
                    or '-'
                    or '\''
                    or '‘'
                    or '•';
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
