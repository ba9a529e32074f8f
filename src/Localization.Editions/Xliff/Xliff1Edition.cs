using System.Globalization;
using System.Xml;
using Localization.Exchange.Xliff;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Xliff;

/// <summary>The article as XLIFF 1.2 (OASIS) for older translation tools: a <c>trans-unit</c> a segment, grouped by
/// block. A segment without a translation has its source as the target, with the state <c>needs-translation</c>: OmegaT
/// and others show only what has a target.</summary>
/// <param name="issues">What issues mean.</param>
public sealed class Xliff1Edition(IStringLocalizer<IssueMessages> issues) : IEditionWriter
{
    private const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return $"{article.Article.Name}.1.2.xlf";
    }

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return XliffXml.Write(writer => Write(writer, article));
    }

    private void Write(XmlWriter writer, TranslatedArticle article)
    {
        writer.WriteStartElement("xliff", Core);
        writer.WriteAttributeString("version", "1.2");
        writer.WriteStartElement("file", Core);
        writer.WriteAttributeString("original", article.Article.Name + article.Article.Extension);
        writer.WriteAttributeString("source-language", article.SourceLanguage.Value);
        writer.WriteAttributeString("target-language", article.TargetLanguage.Value);
        writer.WriteAttributeString("datatype", "plaintext");
        var phases = new XliffPhases(article);
        phases.Write(writer);
        writer.WriteStartElement("body", Core);
        writer.WriteWhitespace("\n");
        var number = 0;
        foreach (var block in article.Article.Blocks)
        {
            var segments = article.SegmentsOf(block).ToList();
            if (segments.Count == 0)
                continue;
            writer.WriteStartElement("group", Core);
            writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"g{block.Index + 1}"));
            writer.WriteAttributeString("restype", $"x-{block.Role.ToString().ToLowerInvariant()}");
            writer.WriteWhitespace("\n");
            foreach (var segment in segments)
                Unit(writer, segment, ++number, phases);
            writer.WriteEndElement();
            writer.WriteWhitespace("\n");
        }
    }

    private void Unit(XmlWriter writer, TranslatedSegment segment, int number, XliffPhases phases)
    {
        writer.WriteStartElement("trans-unit", Core);
        writer.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        if (segment.State == SegmentState.Final)
            writer.WriteAttributeString("approved", "yes");
        var source = segment.Segment.Source;
        SegmentProvenance.Of(segment, source).WriteAttribute(writer);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteStartElement("source", Core);
        Text(writer, source, source);
        writer.WriteFullEndElement();
        writer.WriteStartElement("target", Core);
        writer.WriteAttributeString(
            "state",
            segment.State switch
            {
                SegmentState.Final => "final",
                SegmentState.Reviewed => "signed-off",
                SegmentState.Initial => "needs-translation",
                _ => "translated",
            }
        );
        if (segment.State > SegmentState.Initial)
        {
            if (segment.IsMachine)
                writer.WriteAttributeString("state-qualifier", "mt-suggestion");
            if (phases.Of(segment) is { } phase)
                writer.WriteAttributeString("phase-name", phase);
        }

        Text(writer, segment.State > SegmentState.Initial ? segment.Target : source, source);
        writer.WriteFullEndElement();
        foreach (var issue in segment.Issues)
            writer.WriteElementString(
                "note",
                Core,
                XmlCharacters.Clean(issues[issue.Code, [.. issue.Arguments]].Value)
            );
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    // XLIFF 1.2 §2.3: native codes are in bpt, ept, ph, and it for one whose partner is elsewhere.
    private static void Text(XmlWriter writer, InlineText text, InlineText source)
    {
        var at = 0;
        var ends = Ids(text, InlineCodeKind.End);
        var starts = Ids(text, InlineCodeKind.Start);
        var known = new Dictionary<string, InlineCode>(StringComparer.Ordinal);
        foreach (var code in source.Codes.Where(c => c.Kind != InlineCodeKind.End))
            known.TryAdd(code.Id, code);
        foreach (var code in text.Codes)
        {
            writer.WriteString(XmlCharacters.Clean(text.Text[at..code.Position]));
            at = code.Position;
            var isPaired =
                code.Kind != InlineCodeKind.Placeholder
                && (code.Kind == InlineCodeKind.Start ? ends : starts).Contains(code.Id);
            writer.WriteStartElement(
                code.Kind == InlineCodeKind.Placeholder ? "ph"
                    : !isPaired ? "it"
                    : code.Kind == InlineCodeKind.Start ? "bpt"
                    : "ept",
                Core
            );
            writer.WriteAttributeString("id", XmlCharacters.Clean(code.Id));
            var type = known.GetValueOrDefault(code.Id);
            if (code.Kind != InlineCodeKind.End && CodeNames.Of12(type.Type, code.Kind) is { } name)
                writer.WriteAttributeString("ctype", name);
            if (code.Kind == InlineCodeKind.Placeholder && type.Shown is { Length: > 0 } shown)
                writer.WriteAttributeString("equiv-text", XmlCharacters.Clean(shown));
            if (isPaired)
                writer.WriteAttributeString("rid", XmlCharacters.Clean(code.Id));
            else if (code.Kind != InlineCodeKind.Placeholder)
                writer.WriteAttributeString("pos", code.Kind == InlineCodeKind.Start ? "open" : "close");
            writer.WriteString(XmlCharacters.Clean(code.Data));
            writer.WriteFullEndElement();
        }

        writer.WriteString(XmlCharacters.Clean(text.Text[at..]));
    }

    private static HashSet<string> Ids(InlineText text, InlineCodeKind kind) =>
        text.Codes.Where(c => c.Kind == kind).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
}
