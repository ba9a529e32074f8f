using System.Buffers;
using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Meaning;

/// <summary>Finds translations that say the opposite: <c>rose</c> became <c>bajaron</c>, <c>before</c> became
/// <c>después</c>. Only where the source says one side and nothing of the other, and the translation the other way
/// round.</summary>
public sealed class DirectionCheck : IQualityCheck
{
    // What is said, what would make it unsure, what would translate it in any way, and what says the opposite.
    private static readonly Opposites[] Pairs =
    [
        new(
            "rose|grew|climbed|soared|surged|increased",
            "fell|drop|declin|plung|lower|fewer|less|down|cut|reduc|lost|loss|low",
            "sub|aument|cre[cz]|increment|gan|alz|elev|dispar|repunt|avanz|salt|mejor|surg|levant|escal|acrecent|trep|"
                + "ascen|ascien|más|mayor|super|multiplic|nac|desarroll|ampl|expan|agrav|convirt",
            "bajó|bajaron|cayó|cayeron|descendió|descendieron|disminuyó|disminuyeron|redujo|redujeron|desplomó|"
                + "desplomaron|retrocedió|retrocedieron"
        ),
        new(
            "fell|declined|plunged|decreased|tumbled|shrank",
            "rose|ris|grew|grow|climb|soar|surg|increas|gain|higher|more|up|love|asleep|ill|apart",
            "baj|ca[eíy]|desc|dismin|redu|retro|desplom|perd|pierd|menor|menos|inferior|cedi|decre|decay|rebaj|recort|"
                + "hund|derrumb|abat|contra[ij]|encog|peor|debilit|retir|dej|qued",
            "subió|subieron|aumentó|aumentaron|creció|crecieron|incrementó|incrementaron|ascendió|ascendieron"
        ),
        new(
            "before",
            "after|later|following|since|then|him|her|them|us|court|judge",
            "ante|previ|anterior|delante|hasta|hace|frente|víspera",
            "después|tras"
        ),
        new(
            "after",
            "before|all|named|until",
            "después|tras|luego|posterior|siguiente|desde|cuando|al|más|hace|detrás|por|una vez",
            "antes"
        ),
        new("north|northern", "south", "norte|norteñ|septentrional", "sur|sureñ[oa]s?|meridional(?:es)?"),
        new("south|southern", "north", "sur|meridional|sud", "norte|norteñ[oa]s?|septentrional(?:es)?"),
        new("east|eastern", "west|middle|far|near", "este|orient|levant", "oeste|occidental(?:es)?|occidente"),
        new("west|western", "east|bank", "oeste|occident|ponient", "este(?= de)|oriental(?:es)?|oriente"),
        new(
            "won",
            "los|defeat|beat",
            "gan|venc|triunf|obt|consig|logr|llev|adjudic|impus|conquist",
            "perdió|perdieron"
        ),
        new("lost", "won|win|found", "perd|pierd|extravi|qued|cay|derrot|fall", "ganó|ganaron|venció|vencieron"),
        new("opened|reopened", "clos|shut", "abr|abiert|reab|inaugur|inici|comenz|estren", "cerró|cerraron"),
        new("bought", "sold|sell|sale", "compr|adqui", "vendió|vendieron"),
        new(
            "supports|supported|backs|backed",
            "oppos|reject|against|not|refus",
            "apoy|respald|favor|partidari|defiend|defend|sost|manten|secund|impuls|foment|soport|ayud|admit|aval",
            "rechaza|rechazan|rechazó|rechazaron|se opone|se oponen|se opuso|se opusieron"
        ),
        new(
            "rejected|rejects|refused|refuses",
            "accept|agree|approv|not",
            "rechaz|neg|nieg|rehus|declin|recus|desestim|descart|resist|opus|opon",
            "aceptó|aceptaron|acepta|aceptan|aprobó|aprobaron|aprueba|aprueban"
        ),
        new(
            "accepted|accepts|approved|approves|agreed",
            "reject|refus|declin|not|disagr",
            "acept|aprob|aprueb|acced|acord|acuerd|asint|autoriz|admit|conv|adopt|ratific|consint|coincid",
            "rechazó|rechazaron|rechaza|rechazan|denegó|denegaron"
        ),
        new(
            "hired|hires",
            "fire|fired|laid|dismiss",
            "contrat|emple|incorpor|fich|reclut",
            "despidió|despidieron|despide|despiden"
        ),
        new(
            "dismissed|sacked",
            "hir|case|charge|lawsuit|appeal|claim|idea",
            "despid|ech|destit|ces|expuls|rechaz|desestim|descart|rele",
            "contrató|contrataron|contrata|contratan"
        ),
        new(
            "acquitted",
            "convict|guilty|sentenc",
            "absol|absuel|exculp|exoner|inocen",
            "condenad[oa]s?|condenó|condenaron"
        ),
        new(
            "convicted",
            "acquit|clear|overturn",
            "conden|culpab|declar|sentenci",
            "absuelt[oa]s?|absolvió|absolvieron"
        ),
        new(
            "ended|finished",
            "began|begin|start|open|up",
            "termin|acab|fin|conclu|culmin|cerr|ces|pus|cay|qued|remat|complet|expir|venc|llev|pas",
            "empezó|empezaron|comenzó|comenzaron|inició|iniciaron"
        ),
        new(
            "began|started",
            "end|finish|stop|over|complet",
            "empez|empiez|comen|comienz|inici|arranc|pus|part|ech|abr|nac|lanz|desat|estall|emprend|surg|desde|fund",
            "terminó|terminaron|acabó|acabaron|concluyó|concluyeron|finalizó|finalizaron"
        ),
        new("richest", "poor", "ric|adinerad|acaudalad|fortun", "pobres?"),
        new("poorest", "rich", "pobr|desfavorec|necesit", "ric[oa]s?"),
        new("more than", "less|few|not|no|never|rather|half", "más|super|mayor|exced|encima|sobre|much", "menos de"),
        new("less than|fewer than", "more|no|not|nothing", "menos|menor|inferior|debaj|ni|poc", "más de"),
        new("minimum", "max", "mínim|menor|menos|poc", "máxim[oa]s?"),
        new("maximum", "min", "máxim|mayor|más|tope", "mínim[oa]s?"),
        new(
            "few",
            "quite|a few|many|not|last|past|next|first|very",
            "poc|escas|algun|contad|rar|un|par|vari|reduc|casi",
            "muchos|muchas"
        ),
        new(
            "many",
            "not|few|how|as many|so many|too",
            "much|numeros|vari|cuánt|tant|gran|cantidad|divers|multitud|mayor|abund|innumer|gent|cient|mil",
            "pocos|pocas"
        ),
        new("never", "not|ever|before|more|yet", "nunca|jamás|ning|nadie|nada", "siempre"),
        new("born", "die|dead|dea", "nac|nat|part|vin|surg|or[ií]g|ven", "murió|murieron|falleció|fallecieron"),
        new("died", "born", "muri|falle|muer|mort|perd|víctim|cadáver|deceso", "nació|nacieron"),
        new("strengthened", "weak", "fort|reforz|refuerz|consolid|afianz|apreci|estrech", "debilitó|debilitaron"),
        new(
            "weakened",
            "strength",
            "debil|deprec|merm|afect|reduc|socav|men",
            "fortaleció|fortalecieron|reforzó|reforzaron"
        ),
        new("cheaper", "expens", "barat|económ|menos|asequib|men", "más car[oa]s?"),
        new("illegal", "legal,", "ilegal|ilíc|clandest|prohib|contra|fuera", "legal(?:es)?"),
        new("impossible", "possible", "imposib|inviab|difícil", "posible"),
        new("sold", "bought|buy", "vend|vent|comercial|agot", "compró|compraron"),
    ];

    // Most texts contain none of the words: one search finds that.
    private static readonly SearchValues<string> Said = SearchValues.Create(
        [.. Pairs.SelectMany(p => p.Said)],
        StringComparison.Ordinal
    );

    private static readonly Regex Negation = new(@"\b(?:no|ni|nunca|sin|apenas)\b", RegexOptions.IgnoreCase);

    /// <inheritdoc/>
    public string Name => "direction";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (Lowered(pair.Source.Text), Lowered(pair.Target.Text));
        if (
            !KnownLanguages.IsEnglishToSpanish(pair.From, pair.To)
            || !source.AsSpan().ContainsAny(Said)
            || Negation.IsMatch(target)
        )
            yield break;
        foreach (var opposites in Pairs)
        {
            if (opposites.Find(source, target) is var (was, now))
                yield return new QualityIssue("meaning-reversed", QualitySeverity.Warning, [was.Value, now.Value])
                {
                    Source = new TextSpan(was.Index, was.Length),
                    Target = new TextSpan(now.Index, now.Length),
                };
        }
    }

    // Capitals inside a sentence are those of names: North Korea.
    private static string Lowered(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
