using System.Collections.Frozen;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Segments;

/// <summary>Reads the names after <c>by</c>: capitalised words, particles and initials, joined by commas and
/// <c>and</c>.</summary>
internal static class NameReader
{
    private static readonly FrozenSet<string> Particles =
        "de del la las los da das do dos di du van von der den el al bin ben ibn y e le san st"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Offices = (
        "staff writer reporter editor correspondent contributor columnist journalist producer bureau chief "
        + "senior special"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads at <paramref name="at"/>, noting how <c>and</c> is translated; gives the token after the names,
    /// or -1 where something else is there, such as a person's office.</summary>
    public static int Read(SourceScan scan, int at, List<(int Start, int Length, string Target)> changes)
    {
        var first = at;
        var noted = changes.Count;
        while (scan.Has(at))
        {
            if (scan.IsAny(at, Offices))
                return Fail(changes, noted);
            if (scan.Is(at, "and") || scan.Is(at, '&'))
            {
                if (at == first || !scan.IsCapitalised(at + 1))
                    return Fail(changes, noted);
                changes.Add((scan[at].Start, scan[at].Length, SpanishAnd(scan.Span(at + 1))));
            }
            else if (scan.Is(at, ',') && scan.Is(at + 1, "and"))
            {
                // No comma before the last name.
                changes.Add((scan[at].Start, 1, ""));
            }
            else if (!IsNamePart(scan, at, first))
            {
                break;
            }

            at++;
        }

        return at > first ? at : Fail(changes, noted);
    }

    private static bool IsNamePart(SourceScan scan, int at, int first)
    {
        if (scan.IsCapitalised(at))
            return Dates.DateReader.Read(scan, at, out _) < 0;
        if (scan.Is(at, TokenKind.Code) || (at > first && scan.IsAny(at, Particles)))
            return true;
        if (scan.Is(at, '.'))
            return at > first && scan.IsCapitalised(at - 1);
        if (scan.Is(at, ','))
            return at > first && scan.IsCapitalised(at + 1) && Dates.DateReader.Read(scan, at + 1, out _) < 0;
        if (scan.Is(at, "s"))
            return scan.Glued(at);
        return (scan.Is(at, '-') || scan.Is(at, '\'') || scan.Is(at, '’'))
            && scan.Glued(at)
            && scan.Glued(at + 1)
            && scan.Is(at + 1, TokenKind.Word);
    }

    private static string SpanishAnd(ReadOnlySpan<char> name) =>
        name[0] is 'I' or 'Í'
        || (name[0] == 'H' && name.Length > 2 && name[1] is 'i' or 'í' && name[2] is not ('e' or 'a' or 'o'))
            ? "e"
            : "y";

    private static int Fail(List<(int Start, int Length, string Target)> changes, int noted)
    {
        changes.RemoveRange(noted, changes.Count - noted);
        return -1;
    }
}
