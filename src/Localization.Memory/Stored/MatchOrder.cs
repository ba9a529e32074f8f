using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>Which match comes first, and which is none.</summary>
internal static class MatchOrder
{
    /// <summary>Kind, then score, then people before providers, signed off before translated, newer before older.</summary>
    public static int Compare(MemoryMatch a, MemoryMatch b)
    {
        var order = a.Kind.CompareTo(b.Kind);
        if (order == 0)
            order = b.Score.CompareTo(a.Score);
        if (order == 0)
            order = b.Entry.Origin.CompareTo(a.Entry.Origin);
        if (order == 0)
            order = b.Entry.State.CompareTo(a.Entry.State);
        return order != 0 ? order : Nullable.Compare(b.Entry.Changed, a.Entry.Changed);
    }

    /// <summary>Whether the entry is in the languages asked for. A region matters where both name one: what is right in Mexico
    /// may not be in Spain.</summary>
    public static bool Fits(MemoryEntry entry, MemoryQuery query) =>
        Same(entry.SourceLanguage, query.SourceLanguage) && Same(entry.TargetLanguage, query.TargetLanguage);

    private static bool Same(LanguageTag entry, LanguageTag asked) =>
        entry.Language == asked.Language && (entry.Region is null || asked.Region is null || entry.Region == asked.Region);
}
