using System.Collections.Immutable;

namespace Localization.Review.Components;

/// <summary>Cuts a text where a mark or a code begins or ends. In: a text and marks that may overlap. Out: runs of
/// characters with the marks that lie over each, and codes between them.</summary>
internal static class TextRuns
{
    public static ImmutableArray<TextRun> Of(InlineText text, IReadOnlyList<TextMark> marks)
    {
        var cuts = new SortedSet<int> { 0, text.Text.Length };
        foreach (var mark in marks)
        {
            cuts.Add(Math.Clamp(mark.Span.Start, 0, text.Text.Length));
            cuts.Add(Math.Clamp(mark.Span.End, 0, text.Text.Length));
        }

        foreach (var code in text.Codes)
            cuts.Add(code.Position);

        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var places = cuts.ToList();
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var code in text.Codes.Where(c => c.Position == places[i]))
                runs.Add(new TextRun("", code, []));
            if (i + 1 == places.Count)
                break;
            var (start, end) = (places[i], places[i + 1]);
            runs.Add(
                new TextRun(
                    text.Text[start..end],
                    null,
                    [.. marks.Where(m => m.Span.Start < end && start < m.Span.End)]
                )
            );
        }

        return runs.ToImmutable();
    }
}

/// <summary>Something that lies over a stretch of a text.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Style">How it looks: the name of a class.</param>
/// <param name="Note">What is said of it.</param>
public sealed record TextMark(TextSpan Span, string Style, string Note);

/// <summary>A stretch of a text, or a code.</summary>
/// <param name="Text">The characters; empty for a code.</param>
/// <param name="Code">The code; null for characters.</param>
/// <param name="Marks">What lies over it.</param>
internal sealed record TextRun(string Text, InlineCode? Code, ImmutableArray<TextMark> Marks);
