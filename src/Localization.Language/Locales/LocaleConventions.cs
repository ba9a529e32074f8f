using System.Collections.Frozen;

namespace Localization.Language.Locales;

/// <summary>How one place writes figures, times and quotations: a row of <c>locales.txt</c>. Our own records,
/// since the program runs without the system's locale data.</summary>
/// <param name="Tag">The BCP 47 tag.</param>
/// <param name="GroupSign">The sign between groups of three digits.</param>
/// <param name="DecimalSign">The sign before the decimals.</param>
/// <param name="GroupFrom">The number of integer digits from which groups are set: 4 (1,000) or 5 (1000 but 10
/// 000).</param>
/// <param name="PercentGap">What is between a figure and its percent sign (RAE, Ortografía 2010: a space).</param>
/// <param name="TwelveHours">Whether times are told with a. m. and p. m.</param>
/// <param name="Quotes">Pairs of quotation marks from the outermost in: six characters.</param>
/// <param name="Currency">The ISO 4217 code of the place's money; empty for a region of several.</param>
/// <param name="CurrencySign">What the place writes for it: <c>$</c> is the peso in Mexico; empty as the code
/// is.</param>
/// <param name="FirstDay">The first day of its week.</param>
public sealed record LocaleConventions(
    string Tag,
    string GroupSign,
    string DecimalSign,
    int GroupFrom,
    string PercentGap,
    bool TwelveHours,
    string Quotes,
    string Currency,
    string CurrencySign,
    DayOfWeek FirstDay
)
{
    private static readonly FrozenDictionary<string, LocaleConventions> Records = DataWords
        .Lines("locales")
        .Select(line => Read(line.Split('\t')))
        .ToFrozenDictionary(l => l.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The record for a tag: its own, else that of Latin America for Spanish of another place, else that of
    /// the language; null where the language has none.</summary>
    public static LocaleConventions? For(LanguageTag tag)
    {
        if (Records.TryGetValue(tag.Value, out var exact))
            return exact;
        if (tag.IsSpanish())
            return Records[tag.Region is null or "ES" or "GQ" or "EA" or "IC" or "PH" ? "es" : "es-419"];

        return Records.GetValueOrDefault(tag.Region is null ? tag.Language : $"{tag.Language}-{tag.Region}")
            ?? Records.GetValueOrDefault(tag.Language);
    }

    /// <summary>Whether a dollar sign alone is the peso of the place.</summary>
    public bool DollarSignIsPeso => CurrencySign == "$" && Currency != "USD";

    private static LocaleConventions Read(string[] row) =>
        new(
            row[0],
            Sign(row[1]),
            Sign(row[2]),
            int.Parse(row[3], null),
            Sign(row[4]),
            row[5] == "12",
            row[6],
            Sign(row[7]),
            Sign(row[8]),
            Enum.Parse<DayOfWeek>(row[9])
        );

    private static string Sign(string cell) =>
        cell switch
        {
            "nbsp" => "\u00A0",
            "nnbsp" => "\u202F",
            "none" => "",
            _ => cell,
        };
}
