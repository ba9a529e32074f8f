using System.Collections.Immutable;

namespace Localization.Memory.Stored;

/// <summary>Which match comes first, and which is none.</summary>
internal static class MatchOrder
{
    /// <summary>Whether what is recoded alike leaves room for what is merely like it.</summary>
    public static bool NeedsMore(MemoryQuery query, List<(long Id, MemoryMatch Match)> recoded) =>
        query.Threshold < 100 && recoded.Count(m => m.Match.Kind < MatchKind.Adapted) < query.Limit;

    /// <summary>The numbers of the entries that were found.</summary>
    public static HashSet<long> Known(List<(long Id, MemoryMatch Match)> recoded) => [.. recoded.Select(m => m.Id)];

    /// <summary>The best of what is recoded alike and of what is merely like it. The first is counted as
    /// used.</summary>
    public static ImmutableArray<MemoryMatch> Best(
        MemoryQuery query,
        List<(long Id, MemoryMatch Match)> recoded,
        IEnumerable<(long Id, MemoryMatch Match)> like,
        Action<long> used
    )
    {
        List<(long Id, MemoryMatch Match)> matches = [.. recoded, .. like];
        matches.RemoveAll(m => m.Match.Score < Math.Min(100, query.Threshold));
        matches.Sort((a, b) => Compare(a.Match, b.Match, query));
        foreach (var (id, _) in matches.Take(1).Where(m => m.Match.Kind <= MatchKind.Adapted && !query.Machine))
            used(id);
        return matches.Select(m => m.Match).Take(query.Limit).ToImmutableArray();
    }

    /// <summary>Whether the entry is a translation in the languages asked for. The region of the source matters where
    /// both name one; an entry in another variety of the target is a lesser match.</summary>
    public static bool Fits(MemoryEntry entry, MemoryQuery query) =>
        !entry.Target.IsBlank
        && Same(entry.SourceLanguage, query.SourceLanguage)
        && Variety.Distance(entry.TargetLanguage, query.TargetLanguage) is not null;

    /// <summary>Kind, then score, then the nearer variety, then people before providers, signed off before translated,
    /// newer before older.</summary>
    private static int Compare(MemoryMatch a, MemoryMatch b, MemoryQuery query)
    {
        var order = a.Kind.CompareTo(b.Kind);
        if (order == 0)
            order = b.Score.CompareTo(a.Score);
        if (order == 0)
            order = Distance(a).CompareTo(Distance(b));
        if (order == 0)
            order = b.Entry.Origin.CompareTo(a.Entry.Origin);
        if (order == 0)
            order = b.Entry.State.CompareTo(a.Entry.State);
        return order != 0 ? order : Nullable.Compare(b.Entry.Changed, a.Entry.Changed);

        int Distance(MemoryMatch match) =>
            Variety.Distance(match.Entry.TargetLanguage, query.TargetLanguage) ?? Variety.Other;
    }

    private static bool Same(LanguageTag entry, LanguageTag asked) =>
        entry.Language == asked.Language
        && (entry.Region is null || asked.Region is null || entry.Region == asked.Region);
}
