using System.Globalization;

namespace Localization.Articles.Markdown;

/// <summary>Markdown: CommonMark with front matter, pipe tables, footnotes, definition lists, task lists and
/// strikethrough. Shortcodes, template tags, components, formulas and attributes stay as they are. The translated file
/// differs from its source in the translated text alone.</summary>
public sealed class MarkdownFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "Markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".mdx", ".qmd"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options);
        var frontMatter = FrontMatter.Read(source.Text, options.TextKeys);
        var skeleton = new SkeletonBuilder();
        var pieces = MarkdownReader.Read(path, source.Text, frontMatter.Length, skeleton.Ids);
        var metadata = MarkdownRoles.Assign(frontMatter, pieces);

        var lines = new LineCounter(source.Text);
        var at = 0;
        foreach (var piece in frontMatter.Pieces.Concat(pieces))
        {
            if (piece.IsShown)
            {
                skeleton.Show(
                    piece.Source,
                    piece.Role,
                    piece.Level,
                    lines.LineOf(Math.Max(at, piece.Start)),
                    piece.Containers,
                    piece.Picture
                );
                continue;
            }

            // Pieces never overlap; should Markdig place one inside another, the later one stays as it is.
            if (piece.Start < at)
                continue;
            skeleton.Copy(source.Text.AsSpan(at, piece.Start - at));
            at = piece.End;
            if (piece.IsLayout)
            {
                skeleton.Layout(source.Text[piece.Start..piece.End], piece.Escape!);
                continue;
            }

            skeleton.Slot(
                source.Text[piece.Start..piece.End],
                piece.Source,
                piece.Role,
                piece.Level,
                lines.LineOf(piece.Start),
                piece.Escape,
                piece.Inner,
                piece.Containers,
                piece.Picture
            );
        }

        skeleton.Copy(source.Text.AsSpan(at));
        if (skeleton.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            metadata,
            skeleton.Blocks,
            skeleton.Build(source)
        )
        {
            Issues = frontMatter.Broken is { } line
                ?
                [
                    new QualityIssue(
                        "front-matter-broken",
                        QualitySeverity.Warning,
                        [line.ToString(CultureInfo.InvariantCulture)]
                    ),
                ]
                : [],
        };
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        SourceText.Encode(article.Skeleton, MarkdownWriter.Write(article, translation));
}
