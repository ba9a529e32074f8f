using System.Net;
using System.Text.Encodings.Web;
using Localization.Articles.Html;
using Localization.Articles.Markup;

namespace Localization.Articles.Embedded;

/// <summary>Writes a translation where text is inside a document of another kind: the text's own escaping first,
/// then that of the document around it.</summary>
internal static class EmbeddedEscape
{
    /// <summary>In the text of an XML element.</summary>
    public const string Xml = "xml";

    /// <summary>In a section of character data (XML §2.7).</summary>
    public const string CharacterData = "cdata";

    /// <summary>In a string of JSON.</summary>
    public const string Json = "json";

    /// <summary>As it is.</summary>
    public const string None = "none";

    private const string Plain = "plain";
    private const string Html = "html";

    /// <summary>The escape of plain text in a document.</summary>
    public static string OfText(string outer) => $"{outer}/{Plain}";

    /// <summary>The escape of a slot of HTML in a document.</summary>
    /// <param name="outer">One of the constants.</param>
    /// <param name="place">The <see cref="HtmlEscape"/> of the slot; null for text.</param>
    /// <param name="entities">The character references that the text writes where it need not: a translation does
    /// too.</param>
    public static string OfHtml(string outer, string? place, IEnumerable<string> entities) =>
        $"{outer}/{Html}/{place}/{string.Join(' ', entities)}";

    private static string WithEntities(string text, string entities) =>
        entities
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(text, static (t, e) => t.Replace(WebUtility.HtmlDecode(e), e, StringComparison.Ordinal));

    /// <summary>The translation as the document holds it.</summary>
    public static string Write(InlineText target, string escape)
    {
        var parts = escape.Split('/');
        var inner =
            parts[1] == Plain
                ? target.Render()
                : CodeSpacing
                    .Tidy(target)
                    .Render(text =>
                        WithEntities(HtmlEscape.Write(text, parts[2].Length > 0 ? parts[2] : null), parts[3])
                    );
        return parts[0] switch
        {
            Xml => XmlEscape.Text(inner),
            CharacterData => XmlCharacters.Clean(inner).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal),
            Json => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(inner),
            _ => inner,
        };
    }
}
