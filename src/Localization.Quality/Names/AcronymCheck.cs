using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Localization.Language;
using Localization.Quality.Figures;

namespace Localization.Quality.Names;

/// <summary>Finds acronyms that are gone. Those of states and bodies that Spanish calls otherwise count as
/// there.</summary>
public sealed partial class AcronymCheck : IQualityCheck
{
    private static readonly FrozenDictionary<string, string> Spanish = new Dictionary<string, string>
    {
        ["US"] = "EE|EUA|Estados Unidos|estadounidense|americ",
        ["USA"] = "EE|EUA|Estados Unidos|estadounidense|USA|americ",
        ["UK"] = "Reino Unido|británic|Gran Bretaña|RU",
        ["UN"] = "ONU|Naciones Unidas",
        ["EU"] = "UE|Unión Europea|comunitari|europe",
        ["NATO"] = "OTAN|Alianza",
        ["IMF"] = "FMI|Fondo Monetario",
        ["WHO"] = "OMS|Organización Mundial de la Salud",
        ["GDP"] = "PIB|PBI|producto",
        ["AIDS"] = "sida|SIDA",
        ["DNA"] = "ADN",
        ["NGO"] = "ONG",
        ["NGOS"] = "ONG",
        ["IAEA"] = "OIEA|AIEA",
        ["WTO"] = "OMC",
        ["OECD"] = "OCDE",
        ["ECB"] = "BCE|Banco Central",
        ["UAE"] = "EAU|Emiratos",
        ["DRC"] = "RDC|Congo",
        ["CEO"] = "CEO|director|consejer|presidente|ejecutiv",
        ["AI"] = "IA|inteligencia",
        ["HIV"] = "VIH",
        ["UFO"] = "ovni|OVNI",
        ["TV"] = "tele|TV",
        ["PM"] = "primer ministr|primera ministr|p\\. ?m|PM|tarde|noche",
        ["MP"] = "diputad|parlamentari|MP",
        ["MPS"] = "diputad|parlamentari|MP",
        ["GOP"] = "republican|GOP",
        ["AM"] = "a\\. ?m|AM|mañana",
        ["DC"] = "DC|D\\. ?C",
        ["OPEC"] = "OPEP",
        ["AU"] = "UA|Unión Africana",
        ["IT"] = "TI|informátic|tecnolog",
        ["PR"] = "relaciones públicas|PR",
        ["HR"] = "recursos humanos|RR",
        ["VAT"] = "IVA",
        ["ID"] = "identi|DNI|ID",
        ["OK"] = "bien|OK|vale|bueno",
        ["GMO"] = "transgénic|OGM|OMG",
        ["EST"] = "hora|EST",
        ["EDT"] = "hora|EDT",
        ["ET"] = "hora|ET",
        ["CST"] = "hora|CST",
        ["CDT"] = "hora|CDT",
        ["MST"] = "hora|MST",
        ["MDT"] = "hora|MDT",
        ["PST"] = "hora|PST",
        ["PDT"] = "hora|PDT",
        ["GMT"] = "hora|UTC|UT|GMT",
        ["UTC"] = "hora|UTC|GMT",
        ["BST"] = "hora|BST",
        ["CET"] = "hora|CET",
        ["PC"] = "ordenador|computador|PC",
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public string Name => "acronyms";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);

        // Where everything is in capitals, nothing is an acronym.
        if (!source.Any(char.IsLower))
            yield break;
        foreach (var match in Acronym().Matches(source).DistinctBy(m => m.Value))
        {
            var acronym = match.Value.Replace(".", "", StringComparison.Ordinal);
            var isThere =
                target.Contains(acronym, StringComparison.OrdinalIgnoreCase)
                || IsNumeral(acronym, target, pair.To)
                || target.Contains(match.Value, StringComparison.Ordinal)
                || (
                    pair.To.IsSpanish()
                    && Spanish.TryGetValue(acronym.ToUpperInvariant(), out var forms)
                    && Regex.IsMatch(target, forms, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
                );
            if (
                !isThere
                && !Acronym().Matches(target).Any(m => !source.Contains(m.Value, StringComparison.Ordinal))
                && !pair.SourceTerms.Any(t => t.Overlaps(new TextSpan(match.Index, match.Length)))
            )
                yield return new QualityIssue("acronym-missing", QualitySeverity.Warning, [match.Value])
                {
                    Source = new TextSpan(match.Index, match.Length),
                };
            else if (Both(acronym, source, target) is { } both)
                yield return new QualityIssue(
                    "acronym-twice",
                    QualitySeverity.Warning,
                    [acronym, target.Substring(both.Start, both.Length)]
                )
                {
                    Source = new TextSpan(match.Index, match.Length),
                    Target = both,
                };
        }
    }

    // World War II is the Segunda Guerra Mundial.
    private static bool IsNumeral(string acronym, string target, LanguageTag language) =>
        acronym.All(c => "IVXLCDM".Contains(c, StringComparison.Ordinal))
        && FigureReader
            .Read(target, NumberStyle.Of(language))
            .Exists(f => f.Values.Contains(FigureReader.Roman(acronym)));

    // The English acronym beside its Spanish form: more of both than the source has.
    private static TextSpan? Both(string acronym, string source, string target)
    {
        if (!Spanish.TryGetValue(acronym, out var forms))
            return null;
        foreach (var form in forms.Split('|').Where(f => f.Length > 1 && f != acronym && f.All(char.IsUpper)))
        {
            var (english, spanish) = (Places(target, acronym), Places(target, form));
            if (
                english.Count > 0
                && spanish.Count > 0
                && Places(source, form).Count == 0
                && english.Count + spanish.Count > Places(source, acronym).Count
            )
                return new TextSpan(english[0].Index, english[0].Length);
        }

        return null;
    }

    private static MatchCollection Places(string text, string word) =>
        Regex.Matches(text, $@"(?<![\p{{L}}\d.-]){word}(?![\p{{L}}\d$-])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<![\p{L}\d.])(?:\p{Lu}\.){2,}|(?<![\p{L}\d-])[A-Z]{2,5}s?(?![\p{L}\d])")]
    private static partial Regex Acronym();
}
