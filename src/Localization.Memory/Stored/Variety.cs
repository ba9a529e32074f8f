using System.Collections.Frozen;

namespace Localization.Memory.Stored;

/// <summary>How near a variety of a language is to the one asked for, by the parent locales of CLDR: es-MX and the
/// other varieties of Latin America have es-419 as their parent, and this has es.</summary>
internal static class Variety
{
    /// <summary>The distance of a variety that is not to be used without a look.</summary>
    public const int Other = 3;

    private const string LatinAmerica = "419";

    private static readonly FrozenSet<string> Latin = (
        "AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE " + LatinAmerica
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>0 for the same, 1 for the language itself, 2 for a variety that the one asked for covers or lies in,
    /// <see cref="Other"/> for another; null for another language.</summary>
    public static int? Distance(LanguageTag entry, LanguageTag asked) =>
        entry.Language != asked.Language ? null
        : entry.Region == asked.Region ? 0
        : entry.Region is null ? 1
        : asked.Region is null ? (entry.Region == Home(asked.Language) ? 1 : Other)
        : IsLatin(entry) && IsLatin(asked) && (entry.Region == LatinAmerica || asked.Region == LatinAmerica) ? 2
        : Other;

    private static bool IsLatin(LanguageTag tag) => tag.Language == "es" && Latin.Contains(tag.Region!);

    // The likely region of a language without one (CLDR, likely subtags); most are called as their language.
    private static string Home(string language) =>
        language switch
        {
            "en" => "US",
            "pt" => "BR",
            "zh" => "CN",
            "ca" or "eu" or "gl" => "ES",
            "sv" => "SE",
            "da" => "DK",
            "cs" => "CZ",
            "el" => "GR",
            "uk" => "UA",
            "ja" => "JP",
            "ko" => "KR",
            "ar" => "EG",
            _ => language.ToUpperInvariant(),
        };
}
