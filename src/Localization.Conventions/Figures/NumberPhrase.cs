using Localization.Conventions.Reading;

namespace Localization.Conventions.Figures;

/// <summary>Reads English numbers of several words: <c>two hundred and five thousand</c>, <c>one million two hundred
/// thousand</c>.</summary>
internal static class NumberPhrase
{
    private const int MostWords = 12;

    /// <summary>Reads at <paramref name="at"/>; gives the token after, or -1 where fewer than two of the words multiply
    /// or add: <c>two million</c> and <c>three hundred</c> are not one phrase.</summary>
    public static int Read(SourceScan scan, int at, out decimal value)
    {
        value = 0;
        var group = 0m;
        var parts = 0;
        var last = decimal.MaxValue;
        var next = at;
        var end = at;
        for (var words = 0; words < MostWords; words++)
        {
            var and = parts > 0 && scan.Is(next, "and") ? next + 1 : next;
            if (words == 0 && scan.Is(next, "a"))
            {
                // 'a thousand five hundred', 'a hundred and five'
                if (!scan.Is(next + 1, "hundred") && Scale(scan, next + 1) == 0)
                    return -1;
                group = 1;
                next++;
                continue;
            }

            var scale = and == next ? Scale(scan, next) : 0;
            if (scale > 0)
            {
                if (group == 0 || scale >= last)
                    break;
                (value, group, last) = (value + (group * scale), 0, scale);
                parts++;
                end = ++next;
                continue;
            }

            if (and == next && scan.Is(next, "hundred") && group is > 0 and < 10)
            {
                group *= 100;
                parts++;
                end = ++next;
                continue;
            }

            var small = NumberWords.Read(scan, and, out _, out var after);
            if (small is 0 or 100 || (group > 0 && (group % 100 > 0 || small > 99)) || (last < 1000 && last <= small))
                break;
            group += small;
            parts += words > 0 ? 1 : 0;
            end = next = after;
        }

        value += group;
        return parts > 1 && end == next ? end : -1;
    }

    private static decimal Scale(SourceScan scan, int at) =>
        !scan.Is(at, TokenKind.Word)
            ? 0
            : ScaleWords.Read(scan.Span(at)) switch
            {
                ScaleWord.Thousand => 1_000m,
                ScaleWord.Million => 1_000_000m,
                ScaleWord.Billion => 1_000_000_000m,
                ScaleWord.Trillion => 1_000_000_000_000m,
                _ => 0,
            };
}
