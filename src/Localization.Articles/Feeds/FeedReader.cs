using System.Collections.Frozen;
using Localization.Articles.Embedded;
using Localization.Articles.Markup;

namespace Localization.Articles.Feeds;

/// <summary>Finds what is to be translated in a feed.</summary>
internal sealed class FeedReader(string document, EmbeddedText fields)
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create("title", "media:title", "itunes:title");
    private static readonly FrozenSet<string> Texts = FrozenSet.Create(
        "description",
        "summary",
        "subtitle",
        "content",
        "content:encoded",
        "media:description",
        "media:text",
        "itunes:subtitle",
        "itunes:summary",
        "rights",
        "copyright"
    );
    private bool _hasHeadline;

    /// <summary>Reads the feed.</summary>
    /// <exception cref="ArticleFormatException">The file is XML of another kind (<c>article-xml-kind</c>).</exception>
    public void Read(string path, List<MarkupToken> tokens)
    {
        var root = tokens.FindIndex(t => t.Kind == MarkupTokenKind.Start);
        if (XmlTokens.Local(tokens[root].Name) is not ("rss" or "feed" or "RDF"))
            throw new ArticleFormatException("article-xml-kind", path, tokens[root].Name);
        Declaration();
        for (var i = root; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != MarkupTokenKind.Start)
                continue;
            if (token.Attribute("xml:lang") is { } language)
                fields.AddLayout(language.Start, language.End, SkeletonWriter.Language);
            if (
                !token.IsEmpty
                && (
                    Titles.Contains(token.Name)
                    || Texts.Contains(token.Name)
                    || token.Name is "language" or "dc:language"
                )
            )
                i = Field(tokens, i);
        }

        fields.Finish();
    }

    private void Declaration()
    {
        var mark = document.StartsWith("<?xml", StringComparison.Ordinal)
            ? document.IndexOf("encoding=", StringComparison.Ordinal)
            : -1;
        if (mark < 0 || mark > document.IndexOf("?>", StringComparison.Ordinal))
            return;
        var start = mark + "encoding=".Length + 1;
        fields.AddLayout(start, document.IndexOf(document[start - 1], start), SkeletonWriter.Encoding);
    }

    private int Field(List<MarkupToken> tokens, int start)
    {
        var end = XmlTokens.EndOf(tokens, start);
        var (element, content) = (tokens[start], tokens[(start + 1)..end]);
        var type = element.Attribute("type")?.Value;
        if (content.Count == 0)
            return end;
        if (content.Exists(t => t.Kind is MarkupTokenKind.Start or MarkupTokenKind.End))
        {
            // Atom §3.1.1.3: XHTML stays as it is. Any other element is another vocabulary's, and is looked into.
            if (type != "xhtml")
                return start;
            fields.AddHtml(EncodedText.Plain(document, content[0].Start, content[^1].End), EmbeddedEscape.None);
            return end;
        }

        if (element.Name is "language" or "dc:language")
        {
            fields.AddLayout(content[0].Start, content[^1].End, SkeletonWriter.Language);
            return end;
        }

        foreach (var token in content)
            Add(element.Name, type, token);
        return end;
    }

    private BlockRole RoleOf(string name) =>
        name is "rights" or "copyright" ? BlockRole.Copyright
        : !Titles.Contains(name) ? BlockRole.Paragraph
        : _hasHeadline ? BlockRole.Heading
        : BlockRole.Headline;

    private int Level() => _hasHeadline ? 2 : 1;

    private void Add(string name, string? type, MarkupToken token)
    {
        const string Open = "<![CDATA[";
        var isData = token.Kind == MarkupTokenKind.Other && document.AsSpan(token.Start).StartsWith(Open);
        if (token.Kind != MarkupTokenKind.Text && !isData)
            return;
        var outer = isData ? EmbeddedEscape.CharacterData : EmbeddedEscape.Xml;
        var text = isData
            ? EncodedText.Plain(document, token.Start + Open.Length, token.End - "]]>".Length)
            : EncodedText.Xml(document, token.Start, token.End);
        var isHtml =
            type == "html"
            || (
                type is null
                && (
                    (Texts.Contains(name) && EmbeddedText.LooksLikeHtml(text.Text))
                    || EmbeddedText.HasEntities(text.Text)
                )
            );
        if (isHtml)
            fields.AddHtml(text, outer, RoleOf(name), Titles.Contains(name) ? Level() : 0);
        else if (Titles.Contains(name))
            fields.AddPlain(text, RoleOf(name), Level(), outer);
        else
            fields.AddPlain(text, RoleOf(name), 0, outer);
        _hasHeadline |= Titles.Contains(name);
    }
}
