using System.Buffers;
using System.Collections.Immutable;
using Localization.Articles.Roles;

namespace Localization.Articles.PlainText;

/// <summary>A line of a plain text file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Content">All before its ending.</param>
/// <param name="Ending">What ends it; empty at the end of the file.</param>
internal sealed record TextLine(int Number, string Content, string Ending)
{
    // The newline functions of Unicode (UAX #14, classes BK, CR, LF, NL), CR LF being one.
    private static readonly SearchValues<char> Endings = SearchValues.Create("\r\n\u000B\u000C\u0085\u2028\u2029");

    /// <summary>Where the text begins, after white space.</summary>
    public int Start { get; } = Content.Length - Content.AsSpan().TrimStart().Length;

    /// <summary>Where the text ends, before white space.</summary>
    public int End { get; } = Content.AsSpan().TrimEnd().Length;

    /// <summary>Whether there is only white space.</summary>
    public bool IsBlank => End == 0;

    /// <summary>Whether there is something to translate.</summary>
    public bool HasWords { get; } = Sentence.HasWords(Content);

    /// <summary>Whether it begins with a letter that counts the items of a list, as the lines near it do.</summary>
    public bool HasLetterMark { get; init; }

    /// <summary>Whether it begins with <c>(c)</c> that does not count the items of a list.</summary>
    public bool HasCopyrightSign { get; init; }

    /// <summary>Splits a file: the contents and endings in order are the file.</summary>
    public static ImmutableArray<TextLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Endings);
            if (length < 0)
            {
                lines.Add(new(lines.Count + 1, text[start..], ""));
                break;
            }

            var end = start + length;
            var ending = text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : text[end].ToString();
            lines.Add(new(lines.Count + 1, text[start..end], ending));
            start = end + ending.Length;
        }

        LetterMarks.Find(lines);
        return lines.ToImmutable();
    }

    /// <summary>One line of <paramref name="text"/>: line endings become spaces.</summary>
    public static string Flatten(string text) =>
        text.AsSpan().ContainsAny(Endings)
            ? string.Join(' ', Split(text).Select(l => l.Content.Trim()).Where(c => c.Length > 0))
            : text;
}
