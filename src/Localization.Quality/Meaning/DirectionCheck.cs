using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Quality.Meaning;

/// <summary>Finds translations that say the opposite: <c>rose</c> became <c>bajaron</c>, <c>before</c> became
/// <c>después</c>. Only where the source says one side and nothing of the other, and the translation the other way
/// round.</summary>
public sealed class DirectionCheck : IQualityCheck
{
    // What is said, what would make it unsure, what would translate it in any way, and what says the opposite.
    private static readonly (Regex Said, Regex Unsure, Regex Same, Regex Opposite)[] Opposites =
    [
        Pair(
            "rose|grew|climbed|soared|surged|increased",
            "fell|drop|declin|plung|lower|fewer|less|down|cut|reduc|lost|loss|low",
            "sub|aument|cre[cz]|increment|gan|alz|elev|dispar|repunt|avanz|salt|mejor|surg|levant|escal|acrecent|trep|"
                + "ascen|ascien|más|mayor|super|multiplic|nac|desarroll|ampl|expan|agrav|convirt",
            "bajó|bajaron|cayó|cayeron|descendió|descendieron|disminuyó|disminuyeron|redujo|redujeron|desplomó|"
                + "desplomaron|retrocedió|retrocedieron"
        ),
        Pair(
            "fell|declined|plunged|decreased|tumbled|shrank",
            "rose|ris|grew|grow|climb|soar|surg|increas|gain|higher|more|up|love|asleep|ill|apart",
            "baj|ca[eíy]|desc|dismin|redu|retro|desplom|perd|pierd|menor|menos|inferior|cedi|decre|decay|rebaj|recort|"
                + "hund|derrumb|abat|contra[ij]|encog|peor|debilit|retir|dej|qued",
            "subió|subieron|aumentó|aumentaron|creció|crecieron|incrementó|incrementaron|ascendió|ascendieron"
        ),
        Pair(
            "before",
            "after|later|following|since|then|him|her|them|us|court|judge",
            "ante|previ|anterior|delante|hasta|hace|frente|víspera",
            "después|tras"
        ),
        Pair(
            "after",
            "before|all|named|until",
            "después|tras|luego|posterior|siguiente|desde|cuando|al|más|hace|detrás|por|una vez",
            "antes"
        ),
        Pair("north|northern", "south", "norte|norteñ|septentrional", "sur|sureñ[oa]s?|meridional(?:es)?"),
        Pair("south|southern", "north", "sur|meridional|sud", "norte|norteñ[oa]s?|septentrional(?:es)?"),
        Pair("east|eastern", "west|middle|far|near", "este|orient|levant", "oeste|occidental(?:es)?|occidente"),
        Pair("west|western", "east|bank", "oeste|occident|ponient", "este(?= de)|oriental(?:es)?|oriente"),
        Pair(
            "won",
            "los|defeat|beat",
            "gan|venc|triunf|obt|consig|logr|llev|adjudic|impus|conquist",
            "perdió|perdieron"
        ),
        Pair("lost", "won|win|found", "perd|pierd|extravi|qued|cay|derrot|fall", "ganó|ganaron|venció|vencieron"),
        Pair("opened|reopened", "clos|shut", "abr|abiert|reab|inaugur|inici|comenz|estren", "cerró|cerraron"),
        Pair("bought", "sold|sell|sale", "compr|adqui", "vendió|vendieron"),
        Pair("sold", "bought|buy", "vend|vent|comercial|agot", "compró|compraron"),
    ];

    private static readonly Regex Negation = new(
        @"\b(?:no|ni|nunca|sin|apenas)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    /// <inheritdoc/>
    public string Name => "direction";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (pair.From.Language != "en" || pair.To.Language != "es" || Negation.IsMatch(target))
            yield break;
        foreach (var (said, unsure, same, opposite) in Opposites)
        {
            if (
                said.Match(source) is { Success: true } was
                && !unsure.IsMatch(source)
                && opposite.Match(target) is { Success: true } now
                && !same.IsMatch(target)
            )
                yield return new QualityIssue("meaning-reversed", QualitySeverity.Warning, [was.Value, now.Value])
                {
                    Source = new TextSpan(was.Index, was.Length),
                    Target = new TextSpan(now.Index, now.Length),
                };
        }
    }

    // Words that are said are whole; the others by their beginnings.
    private static (Regex, Regex, Regex, Regex) Pair(string said, string unsure, string same, string opposite) =>
        (
            new Regex($@"\b(?:{said})\b", RegexOptions.NonBacktracking),
            new Regex($@"\b(?:{unsure})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking),
            new Regex($@"\b(?:{same})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking),
            new Regex($@"\b(?:{opposite})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        );
}
