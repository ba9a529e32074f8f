using System.Collections.Frozen;

namespace Localization.Language;

/// <summary>The region that a language without one is most likely of (CLDR, likely subtags).</summary>
public static class LikelyRegion
{
    private static readonly FrozenDictionary<string, string> Regions = DataWords
        .Lines("likely-regions")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The region of a language, such as <c>US</c> for <c>en</c>; most are called as their language.</summary>
    /// <param name="language">A language subtag.</param>
    public static string Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Regions.GetValueOrDefault(language) ?? language.ToUpperInvariant();
    }

    /// <summary>A tag of two known languages with its region, as word processors want it: their spelling checkers know
    /// regions alone. Another tag as it is.</summary>
    public static string Complete(LanguageTag tag) =>
        tag.Value == tag.Language && (tag.IsEnglish() || tag.IsSpanish())
            ? $"{tag.Language}-{Of(tag.Language)}"
            : tag.Value;
}
