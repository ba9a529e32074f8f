using System.Collections.Frozen;

namespace Localization.Language;

/// <summary>The Spanish of Latin America: the varieties whose parent locale is <c>es-419</c> (CLDR).</summary>
public static class LatinAmerica
{
    /// <summary>The region itself (UN M.49).</summary>
    public const string Region = "419";

    private static readonly FrozenSet<string> Regions = (
        "AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE " + Region
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a tag is Spanish of the region or of a place in it.</summary>
    public static bool Has(LanguageTag tag) => tag.IsSpanish() && tag.Region is { } region && Regions.Contains(region);
}
