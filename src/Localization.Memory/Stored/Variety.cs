using Localization.Language;

namespace Localization.Memory.Stored;

/// <summary>How near a variety of a language is to the one asked for, by the parent locales of CLDR: es-MX and the
/// other varieties of Latin America have es-419 as their parent, and this has es.</summary>
internal static class Variety
{
    /// <summary>The distance of a variety that is not to be used without a look.</summary>
    public const int Other = 3;

    /// <summary>0 for the same, 1 for the language itself, 2 for a variety that the one asked for covers or lies in,
    /// <see cref="Other"/> for another; null for another language.</summary>
    public static int? Distance(LanguageTag entry, LanguageTag asked) =>
        entry.Language != asked.Language ? null
        : entry.Region == asked.Region ? 0
        : entry.Region is null ? 1
        : asked.Region is null ? (entry.Region == LikelyRegion.Of(asked.Language) ? 1 : Other)
        : LatinAmerica.Has(entry)
        && LatinAmerica.Has(asked)
        && (entry.Region == LatinAmerica.Region || asked.Region == LatinAmerica.Region)
            ? 2
        : Other;
}
