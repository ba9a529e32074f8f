using System.Collections.Immutable;

namespace Localization.Segments.Srx;

/// <summary>Which codes at a break go with the segment before it (SRX 2.0 §3.1, <c>&lt;formathandle&gt;</c>).</summary>
internal readonly struct CodeHandling(SrxHeader header)
{
    /// <summary>Whether a code of this kind stays with what went before.</summary>
    public bool Includes(InlineCodeKind kind) =>
        kind switch
        {
            InlineCodeKind.Start => header.IncludeStart,
            InlineCodeKind.End => header.IncludeEnd,
            _ => header.IncludeIsolated,
        };
}

/// <summary>Cuts a text with codes into segments: every code goes to one side of a break, in its order.</summary>
internal sealed class CodeCutter(InlineText text, CodeHandling codes)
{
    private int _start;
    private int _code;

    /// <summary>Cuts at a break. Its white space goes left, up to the first code that must go right.</summary>
    /// <param name="position">Where the rules broke.</param>
    /// <param name="next">Where the white space after it ends.</param>
    /// <param name="isCode">Whether a code is all that parts the sentences: it goes right.</param>
    /// <param name="segments">Where the segment goes.</param>
    public void Cut(int position, int next, bool isCode, ImmutableArray<InlineText>.Builder segments)
    {
        var end = position;
        var code = _code;
        while (code < text.Codes.Length && text.Codes[code].Position < position)
            code++;
        for (; ; end++)
        {
            // After white space only what closes can still belong to the left.
            while (
                code < text.Codes.Length
                && text.Codes[code].Position == end
                && codes.Includes(text.Codes[code].Kind)
                && ((end == position && !isCode) || text.Codes[code].Kind == InlineCodeKind.End)
            )
                code++;
            if (end == next || (code < text.Codes.Length && text.Codes[code].Position == end))
                break;
        }

        Take(end, code, segments);
    }

    /// <summary>The last segment, with all that is left.</summary>
    public void Finish(ImmutableArray<InlineText>.Builder segments) =>
        Take(text.Text.Length, text.Codes.Length, segments);

    private void Take(int end, int code, ImmutableArray<InlineText>.Builder segments)
    {
        var taken = ImmutableArray.CreateBuilder<InlineCode>(code - _code);
        for (; _code < code; _code++)
            taken.Add(text.Codes[_code] with { Position = text.Codes[_code].Position - _start });
        segments.Add(new InlineText(text.Text[_start..end], taken.MoveToImmutable()));
        _start = end;
    }
}
