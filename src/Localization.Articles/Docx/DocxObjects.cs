using Localization.Articles.Markup;
using Localization.Articles.PlainText;

namespace Localization.Articles.Docx;

/// <summary>The texts of what is anchored to a paragraph: the alternative texts of pictures, the paragraphs of text
/// boxes (ISO/IEC 29500-1 §20.4.2.5 and §20.4.2.38).</summary>
internal static class DocxObjects
{
    /// <summary>The alternative text of a drawing's properties or of a shape of VML; null where there is none, or only
    /// the name of a file.</summary>
    public static MarkupAttribute? Alternative(MarkupToken token)
    {
        if (token.Kind != MarkupTokenKind.Start)
            return null;
        var attribute = token.Name switch
        {
            "wp:docPr" or "pic:cNvPr" or "wps:cNvPr" => token.Attribute("descr"),
            "v:shape" or "v:rect" or "v:group" => token.Attribute("alt"),
            _ => null,
        };
        return
            attribute is not null
            && attribute.Value.Any(char.IsLetter)
            && (attribute.Value.Trim().Contains(' ', StringComparison.Ordinal) || !Path.HasExtension(attribute.Value))
            ? attribute
            : null;
    }

    /// <summary>The texts in the codes of a paragraph.</summary>
    public static IReadOnlyList<CodeText> Texts(InlineText paragraph) =>
        [
            .. paragraph
                .Codes.Where(c => c.Type == InlineCodeType.Image && c.Kind == InlineCodeKind.Placeholder)
                .SelectMany(Texts),
        ];

    private static IEnumerable<CodeText> Texts(InlineCode code)
    {
        var tokens = MarkupTokenizer.ReadXml(code.Data);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (Alternative(token) is { } alternative)
                yield return new(
                    code.Id,
                    code.Kind,
                    alternative.Start,
                    alternative.End - alternative.Start,
                    new InlineText(TextLine.Flatten(alternative.Value).Trim()),
                    BlockRole.Caption,
                    DocxRuns.Attribute
                );
            if (token is not { Kind: MarkupTokenKind.Start, Name: "w:p", IsEmpty: false })
                continue;
            var end = XmlTokens.EndOf(tokens, i);
            var reader = new DocxParagraph(code.Data, tokens);
            var (_, from, to) = reader.Content(i, end);
            i = end;
            if (from >= to)
                continue;
            var (text, escape) = DocxRuns.Read(reader.Read(from, to));
            if (text.Text.Any(char.IsLetterOrDigit))
                yield return new(
                    code.Id,
                    code.Kind,
                    tokens[from].Start,
                    tokens[to - 1].End - tokens[from].Start,
                    text,
                    BlockRole.Paragraph,
                    escape
                );
        }
    }
}
