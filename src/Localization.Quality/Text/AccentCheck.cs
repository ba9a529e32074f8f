using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Text;

/// <summary>Finds Spanish words that lost an accent or a tilde: <c>anos</c> for <c>años</c>, <c>situacion</c>,
/// <c>tambien</c>.</summary>
public sealed partial class AccentCheck : IQualityCheck
{
    // Words that are not Spanish words without their mark.
    private static readonly Dictionary<string, string> Lost = Words(
        "espanol español espanola española espanoles españoles espanolas españolas nino niño ninos niños nina niña "
            + "ninas niñas manana mañana mananas mañanas senor señor senora señora senores señores senoras señoras "
            + "pequeno pequeño pequena pequeña pequenos pequeños pequenas pequeñas montana montaña montanas montañas "
            + "otono otoño otonos otoños tamano tamaño tamanos tamaños cumpleanos cumpleaños dueno dueño duenos dueños "
            + "duena dueña companero compañero companeros compañeros companera compañera companeras compañeras "
            + "ensenanza enseñanza ensenar enseñar espanolizar españolizar disenar diseñar diseno diseño disenos "
            + "diseños senal señal senales señales senalar señalar senalo señaló senala señala anadir añadir anadio "
            + "añadió anade añade campeon campeón compania compañía companias compañías acompanar acompañar "
            + "acompanado acompañado extranjeria extranjería extrano extraño extrana extraña engano engaño bano baño "
            + "banos baños dano daño danos daños danado dañado punado puñado companía compañía "
            + "tambien también despues después segun según ademas además aqui aquí algun algún ningun ningún millon "
            + "millón dias días pais país paises países policia policía policias policías economia economía energia "
            + "energía tecnologia tecnología tecnologias tecnologías democracia democracia todavia todavía habia había "
            + "habian habían tenia tenía tenian tenían podria podría podrian podrían deberia debería seria sería "
            + "jamas jamás quizas quizás detras detrás atras atrás traves través interes interés frances francés "
            + "ingles inglés japones japonés ultimos últimos ultimas últimas numeros números unicos únicos unicas "
            + "únicas politico político politicos políticos politicas políticas economico económico economica "
            + "económica economicos económicos economicas económicas proximo próximo proxima próxima proximos próximos "
            + "miercoles miércoles sabado sábado sabados sábados dolares dólares dolar dólar petroleo petróleo "
            + "ejercito ejército credito crédito articulo artículo articulos artículos jovenes jóvenes"
    );

    /// <inheritdoc/>
    public string Name => "accents";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.To.IsSpanish())
            yield break;
        var source = pair.Source.Text;
        foreach (Match match in Word().Matches(pair.Target.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (
                Marked(match.Value, source) is { } better
                && !source.Contains(match.Value, StringComparison.OrdinalIgnoreCase)
                && !pair.TargetTerms.Any(t => t.Overlaps(span))
            )
                yield return new QualityIssue("accent-lost", QualitySeverity.Warning, [match.Value, better])
                {
                    Target = span,
                    Fix = better,
                };
        }
    }

    private static string? Marked(string word, string source) =>
        Lost.TryGetValue(word, out var marked) ? marked
        : Noun().IsMatch(word) ? word[..^2] + "ón"
        : word is "ano" or "anos" && Year().IsMatch(source) ? word.Replace('n', 'ñ')
        : word is "campana" or "campanas" && Campaign().IsMatch(source) ? word.Replace('n', 'ñ')
        : null;

    // Words that are Spanish without their mark too are left out.
    private static Dictionary<string, string> Words(string table) =>
        table
            .Split(' ')
            .Chunk(2)
            .Where(p => p[0] != p[1] && p[0] is not ("seria" or "tenia" or "danos" or "ingles" or "politicas"))
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}\d@#/._-])\p{Ll}+(?![\p{L}\d@/_-]|\.\p{L})")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\p{Ll}{2,}[cs]ion$")]
    private static partial Regex Noun();

    [GeneratedRegex(
        @"\b(?:years?|annual\w*|aged?|old|year-\w+|decades?|birthday|anniversar\w+|centur\w+|\d{4}s?|seasons?|"
            + @"\w+-year)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Year();

    [GeneratedRegex(@"\bcampaign", RegexOptions.IgnoreCase)]
    private static partial Regex Campaign();
}
