namespace Localization.Articles;

/// <summary>Moves spaces out of the spans that a translation engine left them in: <c>** so **</c> is no
/// emphasis.</summary>
internal static class CodeSpacing
{
    /// <summary>The text on one line, without spaces at its ends or just inside a span.</summary>
    public static InlineText Tidy(InlineText source)
    {
        var (text, codes) = Blanks(source);
        for (var i = 0; i < codes.Count; i++)
        {
            // A start moves right past spaces, as far as the next code; ends move left, below.
            if (codes[i].Kind == InlineCodeKind.Start)
            {
                var limit = i + 1 < codes.Count ? codes[i + 1].Position : text.Length;
                var to = codes[i].Position;
                while (to < limit && char.IsWhiteSpace(text[to]))
                    to++;
                codes[i] = codes[i] with { Position = to };
            }
        }

        for (var i = codes.Count - 1; i >= 0; i--)
        {
            if (codes[i].Kind == InlineCodeKind.End)
            {
                var limit = i > 0 ? codes[i - 1].Position : 0;
                var to = codes[i].Position;
                while (to > limit && char.IsWhiteSpace(text[to - 1]))
                    to--;
                codes[i] = codes[i] with { Position = to };
            }
        }

        return new(text, [.. codes]);
    }

    /// <summary>The text without spaces after a line break: a line does not begin with one.</summary>
    public static InlineText AfterBreaks(InlineText source)
    {
        var (text, codes) = (source.Text, source.Codes.ToList());
        for (var i = 0; i < codes.Count; i++)
        {
            var (at, length) = (codes[i].Position, 0);
            if (codes[i].Type != InlineCodeType.Break)
                continue;
            while (at + length < text.Length && text[at + length] == ' ')
                length++;
            if (length == 0 || (i + 1 < codes.Count && codes[i + 1].Position < at + length))
                continue;
            text = text.Remove(at, length);
            for (var k = i + 1; k < codes.Count; k++)
                codes[k] = codes[k] with { Position = codes[k].Position - length };
        }

        return new(text, [.. codes]);
    }

    private static (string Text, List<InlineCode> Codes) Blanks(InlineText source)
    {
        // Line ends would start blocks, so each becomes a space; length stays, and with it every position.
        var text = string.Create(
            source.Text.Length,
            source.Text,
            static (span, s) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = s[i] is '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' or '\0'
                        ? ' '
                        : s[i];
            }
        );
        var (first, last) = (text.Length, 0);
        foreach (var code in source.Codes.Where(c => c.Kind == InlineCodeKind.Placeholder))
            (first, last) = (Math.Min(first, code.Position), code.Position);
        var start = 0;
        while (start < first && IsEdge(text[start]))
            start++;
        var end = text.Length;
        while (end > Math.Max(start, last) && IsEdge(text[end - 1]))
            end--;
        var codes = source.Codes.Select(c => c with { Position = Math.Clamp(c.Position, start, end) - start }).ToList();
        return (text[start..end], codes);
    }

    /// <summary>What a Markdown reader takes away at the edges of a block; a byte order mark would be taken for the
    /// file's.</summary>
    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
