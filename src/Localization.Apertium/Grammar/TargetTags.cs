using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>What the tags of a word of the target say, before the generator.</summary>
internal static class TargetTags
{
    /// <summary>Whether only a space comes between a unit and the one before it.</summary>
    public static bool Follows(List<LexicalUnit> units, int i) =>
        units[i].Blank.TrimStart() is "" or ['[', '[', ..] && units[i].Blank.StartsWith(' ');

    /// <summary>Whether it is a form of <c>ser</c> or <c>estar</c>.</summary>
    public static bool IsBe(string form) =>
        form.StartsWith("ser<vbser>", StringComparison.OrdinalIgnoreCase)
        || form.StartsWith("estar<vblex>", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a noun.</summary>
    public static bool IsNoun(string form) => form.Contains("<n>", StringComparison.Ordinal);

    /// <summary>Whether it is an adjective or a participle.</summary>
    public static bool IsAdjective(string form) =>
        form.Contains("<adj>", StringComparison.Ordinal) || form.Contains("<pp>", StringComparison.Ordinal);

    /// <summary>The tag of its gender; null where it has none of its own.</summary>
    public static string? Gender(string form) =>
        form.Contains("<m>", StringComparison.Ordinal) ? "<m>"
        : form.Contains("<f>", StringComparison.Ordinal) ? "<f>"
        : null;

    /// <summary>The tag of its number; null where it has none of its own.</summary>
    public static string? Number(string form) =>
        form.Contains("<sg>", StringComparison.Ordinal) ? "<sg>"
        : form.Contains("<pl>", StringComparison.Ordinal) ? "<pl>"
        : null;
}
