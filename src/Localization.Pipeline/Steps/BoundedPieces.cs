using System.Globalization;

namespace Localization.Pipeline.Steps;

/// <summary>Cuts what is too long for a sentence: a word of a megabyte, a paragraph of a hundred thousand codes. No
/// rule sees more than a bounded stretch, so that the cost of an article grows with its length alone.</summary>
internal static class BoundedPieces
{
    /// <summary>The longest segment, in characters; the longest sentences of newspapers have some hundreds.</summary>
    public const int MaxLength = 4000;

    /// <summary>The most codes of a segment.</summary>
    public const int MaxCodes = 1000;

    /// <summary>The pieces of a segment, which is one piece unless it is too long.</summary>
    public static IEnumerable<InlineText> Of(InlineText segment)
    {
        if (segment.Text.Length <= MaxLength && segment.Codes.Length <= MaxCodes)
        {
            yield return segment;
            yield break;
        }

        var (start, code) = (0, 0);
        while (start < segment.Text.Length)
        {
            var end = End(segment, start, code);
            yield return segment.Slice(start, end - start);
            start = end;
            while (code < segment.Codes.Length && segment.Codes[code].Position < start)
                code++;
        }
    }

    private static int End(InlineText segment, int start, int code)
    {
        var limit = Math.Min(start + MaxLength, segment.Text.Length);
        if (code + MaxCodes < segment.Codes.Length)
            limit = Math.Clamp(segment.Codes[code + MaxCodes].Position, start + 1, limit);
        if (limit == segment.Text.Length)
            return limit;

        // After white space, or else at least not inside a character.
        var least = start + ((limit - start + 1) / 2);
        for (var at = limit; at > least; at--)
        {
            if (char.IsWhiteSpace(segment.Text[at - 1]) && !char.IsWhiteSpace(segment.Text[at]))
                return at;
        }

        for (var at = limit; at > least; at--)
        {
            if (!IsInside(segment.Text, at))
                return at;
        }

        return char.IsLowSurrogate(segment.Text[limit]) ? limit + 1 : limit;
    }

    private static bool IsInside(string text, int at) =>
        char.IsLowSurrogate(text[at])
        || char.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
        || text[at - 1] == '\u200D';
}
