namespace Localization.Review.Components;

/// <summary>In which direction a language is written, for the attribute <c>dir</c>. In: a language tag. Out: <c>rtl</c>
/// or <c>ltr</c>.</summary>
internal static class WritingDirection
{
    // The script of a tag decides; without one, the script in which the language is mostly written (CLDR).
    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm",
        "Arab",
        "Aran",
        "Hebr",
        "Mand",
        "Nkoo",
        "Rohg",
        "Samr",
        "Syrc",
        "Thaa",
    };

    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ks",
        "nqo",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    };

    /// <summary>The direction of a language.</summary>
    public static string Of(string tag)
    {
        var parts = tag.Split('-');
        var script = parts
            .TakeWhile(p => p.Length > 1)
            .Skip(1)
            .FirstOrDefault(p => p.Length == 4 && p.All(char.IsLetter));
        return (script is null ? Languages.Contains(parts[0]) : Scripts.Contains(script)) ? "rtl" : "ltr";
    }
}
