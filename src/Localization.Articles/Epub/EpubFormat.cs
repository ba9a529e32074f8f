using System.Collections.Immutable;
using Localization.Articles.Html;
using Localization.Articles.Markup;
using Localization.Articles.Packages;
using Localization.Articles.PlainText;

namespace Localization.Articles.Epub;

/// <summary>Books (EPUB 2 and 3). The text of every chapter, the tables of contents and the title are translated, and
/// the language of the book follows; every other part of the file is copied to the byte.</summary>
public sealed class EpubFormat : IArticleFormat
{
    private const string Xml = "xml";

    /// <inheritdoc/>
    public string Name => "EPUB";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".epub"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        if (content.Length > options.MaxBytes)
            throw new ArticleFormatException("article-too-large", path, content.Length, options.MaxBytes);
        var package = EpubPackage.Open(path, content);
        var skeleton = new SkeletonBuilder();
        foreach (var chapter in package.Chapters)
        {
            skeleton.Layout("", PackageParts.Begin(chapter));
            if (Path.GetExtension(chapter).Equals(".ncx", StringComparison.OrdinalIgnoreCase))
                Fields(package.Text(chapter), skeleton, "text");
            else
                new HtmlReader(package.Text(chapter), [], new HtmlStructure(skeleton.Ids, []), skeleton).Read();
        }

        skeleton.Layout("", PackageParts.Begin(package.Document));
        var title = Fields(package.Text(package.Document), skeleton, "title");
        if (skeleton.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            new ArticleMetadata { Title = title },
            skeleton.Blocks,
            new Skeleton(skeleton.Parts, ImmutableArray<byte>.Empty, "utf-8") { Package = content }
        );
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        Write(article, translation, language: null);

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation, LanguageTag? language) =>
        ZipParts.Replace(
            article.Skeleton.Package,
            PackageParts.Written(
                article,
                part =>
                    SkeletonWriter.Written(
                        article,
                        part,
                        translation,
                        language,
                        (target, place) =>
                            CodeSpacing.Tidy(target).Render(text => HtmlEscape.WriteXml(text, place.Escape))
                    )
            )
        );

    /// <summary>Reads the elements of a document of XML that hold titles, and its language.</summary>
    /// <returns>The first title.</returns>
    private static string? Fields(string xml, SkeletonBuilder skeleton, string name)
    {
        var tokens = MarkupTokenizer.ReadXml(xml);
        var (at, title) = (0, (string?)null);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            if (tokens[i].Attribute("xml:lang") is { } language && LanguageTag.TryParse(language.Value, out _))
                Layout(language.Start, language.End);
            if (tokens[i].IsEmpty || tokens[i + 1] is not { Kind: MarkupTokenKind.Text } text)
                continue;
            var words = System.Net.WebUtility.HtmlDecode(xml[text.Start..text.End]);
            if (XmlTokens.Local(tokens[i].Name) == "language")
                Layout(text.Start, text.End);
            else if (XmlTokens.Local(tokens[i].Name) == name && words.Any(char.IsLetter))
            {
                title ??= words.Trim();
                Copy(text.Start);
                skeleton.Slot(
                    xml[text.Start..text.End],
                    new InlineText(TextLine.Flatten(words).Trim()),
                    BlockRole.Metadata,
                    0,
                    1,
                    Xml
                );
                at = text.End;
            }
        }

        Copy(xml.Length);
        return title;

        void Copy(int end)
        {
            skeleton.Copy(xml.AsSpan(at, end - at));
            at = end;
        }

        void Layout(int start, int end)
        {
            Copy(start);
            skeleton.Layout(xml[start..end], SkeletonWriter.Language);
            at = end;
        }
    }
}
