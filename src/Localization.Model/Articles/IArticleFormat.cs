namespace Localization.Model.Articles;

/// <summary>Reads one format and writes translations back into it. In: a file's bytes. Out: an <see cref="Article"/>;
/// and from it and its translated blocks the bytes of the translated file.</summary>
public interface IArticleFormat
{
    /// <summary>The format's name, such as <c>Plain text</c>: unique among formats.</summary>
    string Name { get; }

    /// <summary>The endings of its files, lower case with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where the bytes come from: names the article, and appears in errors.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="options">How to read what the file leaves open.</param>
    /// <exception cref="ArticleFormatException">The bytes are not of this format, or there is nothing to
    /// translate.</exception>
    Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options);

    /// <summary>Writes the article with each block's translation in its place.</summary>
    /// <param name="article">An article that this format read.</param>
    /// <param name="translation">The translation of a block; null leaves the source's own characters.</param>
    byte[] Write(Article article, Func<Block, InlineText?> translation);

    /// <summary>Writes the article with each block's translation in its place, and the language where the format names
    /// it.</summary>
    /// <param name="article">An article that this format read.</param>
    /// <param name="translation">The translation of a block; null leaves the source's own characters.</param>
    /// <param name="language">The language of the translation; null leaves what the source says.</param>
    byte[] Write(Article article, Func<Block, InlineText?> translation, LanguageTag? language) =>
        Write(article, translation);
}
