using System.Collections.Immutable;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>A Markdown document in which what belongs to site generators is hidden from the parser. Every character
/// keeps its place.</summary>
/// <param name="Text">The document with each stretch replaced: by a letter that means nothing inside a line, by an
/// empty heading where it has lines of its own.</param>
/// <param name="Stretches">What is hidden, in order.</param>
/// <param name="Titles">The texts in it that readers see, in order.</param>
internal sealed record MaskedDocument(
    string Text,
    ImmutableArray<OpaqueStretch> Stretches,
    ImmutableArray<OpaqueTitle> Titles
)
{
    /// <summary>The letter that hides a character; of private use, so that no rule of Markdown takes it.</summary>
    public const char Mask = '\uE000';

    /// <summary>What a line that opens a body is to the parser: an item of a list, whose lines are indented
    /// too.</summary>
    private const string Body = "+   #";

    /// <summary>Hides what is not Markdown.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">The length of its front matter.</param>
    /// <param name="isMdx">Whether braces hold code everywhere.</param>
    public static MaskedDocument Of(string document, int offset, bool isMdx)
    {
        var masked = document.ToCharArray();
        var lines = new OpaqueLines(document, offset);
        lines.Read();
        var inline = new OpaqueScanner(document, lines, isMdx);
        inline.Read(offset);
        var stretches = lines.Stretches.Concat(inline.Stretches).OrderBy(s => s.Start).ToImmutableArray();
        foreach (var stretch in stretches)
            masked.AsSpan(stretch.Start, stretch.End - stretch.Start).Fill(Mask);

        // A line of its own parts the paragraphs around it, as an empty heading does.
        var at = 0;
        foreach (var line in lines.Lines.Where(l => l.ContentStart < l.End))
        {
            while (at < stretches.Length && stretches[at].End <= line.ContentStart)
                at++;
            var (end, isBlock) = (line.ContentStart, true);
            for (var i = at; i < stretches.Length && stretches[i].Start < line.End && isBlock; i++)
            {
                isBlock =
                    stretches[i].IsBlock && document.AsSpan(end, Math.Max(0, stretches[i].Start - end)).IsWhiteSpace();
                end = Math.Max(end, stretches[i].End);
            }

            if (
                !isBlock
                || end == line.ContentStart
                || !document.AsSpan(Math.Min(end, line.End)..line.End).IsWhiteSpace()
            )
                continue;
            masked.AsSpan(line.ContentStart, line.End - line.ContentStart).Fill(' ');
            if (line.OpensBody)
                Body.CopyTo(masked.AsSpan(line.ContentStart));
            else
                masked[line.ContentStart] = '#';
            document.AsSpan(line.End, line.Next - line.End).CopyTo(masked.AsSpan(line.End));
        }

        // Where a stretch of several lines ends inside a line, its line ends stay hidden with it.
        return new(
            new string(masked),
            stretches,
            [.. lines.Titles.Concat(stretches.SelectMany(s => OpaqueTitles.Of(document, s))).OrderBy(t => t.Start)]
        );
    }

    /// <summary>The stretches that reach into a part of the document, cut to it.</summary>
    public IEnumerable<OpaqueStretch> Within(int start, int end) => OpaqueStretch.Within(Stretches, start, end);
}
