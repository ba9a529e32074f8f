using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Segments;

/// <summary>The place and agency at the head of a dispatch: <c>HAVANA, Nov. 2 (Reuters) —</c>.</summary>
internal static class Dateline
{
    private const int LongestPlace = 4;

    private static readonly FrozenDictionary<string, string> Places = DataFile
        .Rows("datelines.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1]);

    private static readonly FrozenSet<string> Agencies = "AP AFP Reuters EFE UPI ANSA Bloomberg CNN DPA Xinhua TASS"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Prefixes = "anti non pro pre post mid self off all long short must well"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a place in capitals at the head of the text, and the agency in brackets; gives the token after,
    /// or -1. Only a place with a comma or bracket after it
    /// counts, or a name of several parts before a dash: <c>WILKES-BARRE —</c>.</summary>
    public static int Place(SourceScan scan, List<(int Start, int Length, string Target)> changes)
    {
        var after = 0;
        while (
            after < LongestPlace * 2
            && (
                (scan.Is(after, TokenKind.Word) && IsCapitals(scan.Span(after)))
                || (after > 0 && scan.Is(after, '-') && scan.Glued(after) && scan.Glued(after + 1))
                || (after > 0 && scan.Is(after, '.') && scan.Glued(after))
            )
        )
            after++;
        if (after == 0 || scan[after - 1].End - scan[0].Start < 3)
            return -1;
        var end = scan[after - 1].End;
        if (!(scan.Is(after, ',') || scan.Is(after, '(') || (IsDash(scan, after) && IsCompoundName(scan, after))))
            return -1;
        if (Places.TryGetValue(scan.Text[scan[0].Start..end], out var spanish))
            changes.Add((scan[0].Start, end - scan[0].Start, spanish));
        return after;
    }

    /// <summary>The token after an agency's name in brackets, or -1.</summary>
    public static int Agency(SourceScan scan, int at) =>
        scan.Is(at, '(') && scan.IsAny(at + 1, Agencies) && scan.Is(at + 2, ')') ? at + 3 : -1;

    private static bool IsDash(SourceScan scan, int at) =>
        (scan.Is(at, '—') || scan.Is(at, '–') || scan.Is(at, '-')) && !scan.Glued(at);

    // 'ANTI-WAR — a new film' is a label.
    private static bool IsCompoundName(SourceScan scan, int after)
    {
        for (var at = 1; at + 1 < after; at++)
        {
            if (scan.Is(at, '-') && scan.Glued(at) && scan[at - 1].Length > 2 && !scan.IsAny(at - 1, Prefixes))
                return true;
        }

        return false;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }
}
