using Localization.Articles.Embedded;
using Localization.Articles.Markup;

namespace Localization.Articles.Epub;

/// <summary>Reads what people see of the package document and of a table of contents in XML: the book's title and
/// description, the labels of chapters, and the language.</summary>
internal static class EpubFields
{
    private const string Data = "<![CDATA[";

    /// <summary>Whether a part is read as fields: the package document and the NCX.</summary>
    public static bool Are(string part) => Path.GetExtension(part).ToLowerInvariant() is ".opf" or ".ncx";

    /// <summary>Adds the fields of a document to a skeleton.</summary>
    /// <returns>The first title or label.</returns>
    public static string? Read(string part, string xml, SkeletonBuilder skeleton)
    {
        var isContents = Path.GetExtension(part).Equals(".ncx", StringComparison.OrdinalIgnoreCase);
        var fields = new EmbeddedText(skeleton, xml);
        var tokens = MarkupTokenizer.ReadXml(xml);
        string? title = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            if (tokens[i].Attribute("xml:lang") is { } language && LanguageTag.TryParse(language.Value, out _))
                fields.AddLayout(language.Start, language.End, SkeletonWriter.Language);
            if (tokens[i].IsEmpty)
                continue;
            var name = XmlTokens.Local(tokens[i].Name);
            var isText = isContents ? name == "text" : name is "title" or "description";
            if (!isText && (isContents || name != "language"))
                continue;
            for (var at = i + 1; at < tokens.Count && Content(xml, tokens[at]) is { } content; at++)
            {
                if (!isText)
                    fields.AddLayout(tokens[at].Start, tokens[at].End, SkeletonWriter.Language);
                else if (content.Text.Text.Any(char.IsLetter))
                {
                    title ??= content.Text.Text.Trim();
                    Add(content.Text, content.Outer);
                }
            }
        }

        fields.Finish();
        return title;

        void Add(EncodedText text, string outer)
        {
            if (EmbeddedText.LooksLikeHtml(text.Text))
                fields.AddHtml(text, outer, BlockRole.Metadata);
            else
                fields.AddLine(text, BlockRole.Metadata, outer);
        }
    }

    /// <summary>A translation as the document holds it.</summary>
    public static string Write(InlineText target, string escape) =>
        EmbeddedEscape.Write(target, escape) is var text
        && escape.StartsWith(EmbeddedEscape.Xml, StringComparison.Ordinal)
            ? text.Replace("\u00A0", "&#160;", StringComparison.Ordinal)
            : text;

    private static (EncodedText Text, string Outer)? Content(string xml, MarkupToken token)
    {
        if (token.Kind == MarkupTokenKind.Text)
            return (EncodedText.Xml(xml, token.Start, token.End), EmbeddedEscape.Xml);
        return xml.AsSpan(token.Start).StartsWith(Data, StringComparison.Ordinal)
            ? (
                EncodedText.Plain(xml, token.Start + Data.Length, token.End - "]]>".Length),
                EmbeddedEscape.CharacterData
            )
            : null;
    }
}
