using Localization.Articles.Markup;
using Localization.Articles.Packages;

namespace Localization.Articles.Epub;

/// <summary>What is in a book (EPUB 3.3 §5): the package document, and the documents with text in reading
/// order.</summary>
internal sealed class EpubPackage
{
    private const string Container = "META-INF/container.xml";

    private readonly Dictionary<string, string> _text;

    private EpubPackage(Dictionary<string, string> text, string document, IReadOnlyList<string> chapters) =>
        (_text, Document, Chapters) = (text, document, chapters);

    /// <summary>The name of the package document.</summary>
    public string Document { get; }

    /// <summary>The names of the documents of XHTML, in reading order, and of tables of contents.</summary>
    public IReadOnlyList<string> Chapters { get; }

    /// <summary>Reads a book.</summary>
    /// <exception cref="ArticleFormatException">It is not a book (<c>article-epub</c>), or holds more than it may
    /// (<c>article-epub-large</c>).</exception>
    public static EpubPackage Open(string path, ReadOnlyMemory<byte> content)
    {
        var text = ZipParts.Read(path, content, IsText, "article-epub");
        var root = text.TryGetValue(Container, out var container)
            ? MarkupTokenizer
                .ReadXml(container)
                .Find(t => XmlTokens.Local(t.Name) == "rootfile")
                ?.Attribute("full-path")
                ?.Value
            : null;
        if (root is null || !text.TryGetValue(root, out var document))
            throw new ArticleFormatException("article-epub", path);
        // A packer may have decomposed the accents of a name, and the package document not.
        var names = text.Keys.GroupBy(Composition.Compose).ToDictionary(g => g.Key, g => g.First());
        return new(
            text,
            root,
            [
                .. Ordered(root, document)
                    .Select(n => text.ContainsKey(n) ? n : names.GetValueOrDefault(Composition.Compose(n)))
                    .OfType<string>()
                    .Where(n => n != root)
                    .Distinct(),
            ]
        );
    }

    /// <summary>The text of a part.</summary>
    public string Text(string part) => _text[part];

    private static bool IsText(string name) =>
        name == Container
        || Path.GetExtension(name).ToLowerInvariant() is ".opf" or ".ncx" or ".xhtml" or ".html" or ".htm" or ".xml";

    // What the spine names comes first, then what else is to be read, such as the table of contents.
    private static IEnumerable<string> Ordered(string root, string document)
    {
        var folder = root[..(root.LastIndexOf('/') + 1)];
        var items = new Dictionary<string, string>();
        var spine = new List<string>();
        foreach (var token in MarkupTokenizer.ReadXml(document).Where(t => t.Kind == MarkupTokenKind.Start))
        {
            switch (XmlTokens.Local(token.Name))
            {
                case "item"
                    when token.Attribute("media-type")?.Value is "application/xhtml+xml" or "application/x-dtbncx+xml"
                        && token.Attribute("id")?.Value is { } id
                        && token.Attribute("href")?.Value is { } address:
                    items[id] = Resolved(folder, Uri.UnescapeDataString(address));
                    break;
                case "itemref" when token.Attribute("idref")?.Value is { } reference:
                    spine.Add(reference);
                    break;
            }
        }

        return spine.Where(items.ContainsKey).Select(id => items[id]).Concat(items.Values);
    }

    // Names only look up what is in the book.
    private static string Resolved(string folder, string address)
    {
        var parts = new List<string>();
        foreach (var part in (folder + address).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
