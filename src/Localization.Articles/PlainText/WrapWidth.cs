using System.Collections.Immutable;
using Localization.Articles.Roles;

namespace Localization.Articles.PlainText;

/// <summary>Finds whether a file is hard-wrapped, and at which width.</summary>
internal static class WrapWidth
{
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>How much of the width a line fills that belongs to a paragraph.</summary>
    private const double Shortest = 0.6;

    /// <summary>The width at which the file's lines were broken; null where its lines are paragraphs.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="wrapped">What is known beforehand: true joins in any case, false never.</param>
    /// <param name="isText">Whether a line is text, not a row of a table.</param>
    public static int? Find(ImmutableArray<TextLine> lines, bool? wrapped, Func<int, bool> isText)
    {
        if (wrapped == false)
            return null;
        var inner = Enumerable
            .Range(0, Math.Max(0, lines.Length - 1))
            .Where(i =>
                lines[i].HasWords
                && lines[i + 1].HasWords
                && isText(i)
                && isText(i + 1)
                && LineMarker.Length(lines[i + 1]) == 0
            )
            .ToList();
        if (inner.Count == 0)
            return null;

        // The width that all but the odd long address keep within.
        var widths = inner.Select(i => lines[i].End).Order().ToList();
        var width = widths[(int)Math.Ceiling(0.95 * widths.Count) - 1];
        if (wrapped == true)
            return width;
        if (width is < Narrowest or > Widest)
            return null;

        // A wrapper breaks a line because the next word would not fit, and mostly in the middle of a sentence.
        // Short lines that follow each other, such as those of an address, tell nothing: they are not joined.
        inner = inner.FindAll(i => lines[i].End >= Shortest * width);
        var full = inner.Count(i => HasNoRoom(lines[i], lines[i + 1], width));
        var joined = inner.Count(i => IsFull(lines[i], lines[i + 1], width));
        var flowing = inner.Count(i =>
            !Sentence.Ends(lines[i].Content) && !Sentence.BeginsLarge(lines[i + 1].Content.Trim())
        );
        return full >= 0.5 * inner.Count && joined >= 0.85 * inner.Count && flowing >= 0.5 * inner.Count ? width : null;
    }

    /// <summary>Whether the text of a line goes on in the next: there was no room for its first word, give or take, or
    /// the line ends in the middle of a sentence, as in a paragraph that was edited after it was wrapped.</summary>
    public static bool IsFull(TextLine line, TextLine next, int width) =>
        HasNoRoom(line, next, width)
        || (
            line.End >= Shortest * width
            && !Sentence.Ends(line.Content)
            && next.Content.AsSpan().TrimStart() is [var first, ..]
            && char.IsLower(first)
        );

    private static bool HasNoRoom(TextLine line, TextLine next, int width)
    {
        var word = next.Content.AsSpan().Trim();
        var space = word.IndexOfAny(' ', '\t');
        return line.End + 1 + (space < 0 ? word.Length : space) > 0.85 * width;
    }
}
