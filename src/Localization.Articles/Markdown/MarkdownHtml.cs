using Localization.Articles.Html;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;

namespace Localization.Articles.Markdown;

/// <summary>The HTML in a Markdown document (CommonMark 0.31 §4.6 and §6.6).</summary>
internal static class MarkdownHtml
{
    /// <summary>Comes before the escape of HTML.</summary>
    private const string Prefix = "html/";

    /// <summary>What is to be translated in a block of HTML.</summary>
    public static IEnumerable<MarkdownPiece> Pieces(
        string document,
        MaskedDocument masked,
        int start,
        int end,
        HtmlStructure structure
    )
    {
        end = Math.Min(end, document.Length);

        // The marks of quotations would be inside the HTML.
        if (start < 0 || end <= start || IsQuoted(document, start))
            yield break;
        var stretches = masked.Within(start, end).Select(s => s with { Start = s.Start - start, End = s.End - start });
        var inner = new HtmlReader(document[start..end], [.. stretches], structure).Read();
        var at = start;
        foreach (var part in inner.Parts)
        {
            at += part.Raw.Length;
            if (part.Block is not { } index)
                continue;
            var block = inner.Blocks[index];
            if (!block.IsTranslatable)
                yield return new(at, at, block.Source, block.Role, block.Level, null)
                {
                    IsShown = true,
                    Containers = block.Containers,
                    Picture = block.Picture,
                };
            if (part.Escape == CodeTextPlace.Inside)
                continue;
            var (escape, places) = CodeTextPlace.Split(part.Escape);
            yield return new(at - part.Raw.Length, at, block.Source, block.Role, block.Level, Prefix + escape)
            {
                Containers = block.Containers,
                Picture = block.Picture,
                Inner =
                [
                    .. places.Select(p => new CodeText(
                        p.Id,
                        p.Kind,
                        p.Start,
                        p.Length,
                        inner.Blocks[p.Block].Source,
                        inner.Blocks[p.Block].Role,
                        Prefix + p.Escape
                    )),
                ],
            };
        }
    }

    /// <summary>The attributes of an inline tag that people read.</summary>
    public static IEnumerable<CodeText> Inner(string raw, InlineAtom atom) =>
        MarkupTokenizer
            .Read(raw)
            .Where(t => t.Kind == MarkupTokenKind.Start)
            .Take(1)
            .SelectMany(t => HtmlAttributeTexts.Of(t, atom.Kind, atom.Id))
            .Select(t => t with { Escape = Prefix + t.Escape });

    /// <summary>Whether the element that a tag opens is not translated.</summary>
    public static bool IsVerbatim(string tag) =>
        MarkupTokenizer.Read(tag) is [{ Kind: MarkupTokenKind.Start } token, ..]
        && new HtmlScope(null).IsVerbatim(token);

    /// <summary>What readers see of HTML.</summary>
    public static string Words(string html) =>
        System.Net.WebUtility.HtmlDecode(
            string.Concat(
                MarkupTokenizer.Read(html).Where(t => t.Kind == MarkupTokenKind.Text).Select(t => html[t.Start..t.End])
            )
        );

    /// <summary>Whether an escape is that of HTML.</summary>
    public static bool IsOne(string escape) => escape.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A text as it is written in HTML.</summary>
    public static string Write(InlineText target, string escape)
    {
        var place = escape[Prefix.Length..];
        return CodeSpacing.Tidy(target).Render(text => HtmlEscape.Write(text, place.Length > 0 ? place : null));
    }

    private static bool IsQuoted(string document, int start)
    {
        var line = document.AsSpan(0, start);
        return line[(line.LastIndexOfAny('\r', '\n') + 1)..].Contains('>');
    }
}
