using System.Globalization;
using System.Xml;
using Localization.Exchange.Xliff;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Editions;

/// <summary>The article as XLIFF 2.1 (OASIS) for translation tools: a unit a block, with its segments, their states,
/// the terms that hold in it (Glossary module, §5.2) and what is to be looked at as notes.</summary>
/// <param name="issues">What issues mean.</param>
public sealed class Xliff2Edition(IStringLocalizer<IssueMessages> issues) : IEditionWriter
{
    /// <summary>The namespace of the core.</summary>
    internal const string Core = "urn:oasis:names:tc:xliff:document:2.0";

    private const string Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";

    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return $"{article.Article.Name}.xlf";
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
        writer.WriteAttributeString("xmlns", "gls", null, Glossary);
        writer.WriteAttributeString("xmlns", "mda", null, XliffProvenance.Metadata);
        XliffRating.Declare(writer);
        writer.WriteAttributeString("version", "2.1");
        writer.WriteAttributeString("srcLang", article.SourceLanguage.Value);
        writer.WriteAttributeString("trgLang", article.TargetLanguage.Value);
        writer.WriteWhitespace("\n");
        writer.WriteStartElement("file", Core);
        writer.WriteAttributeString("id", "f1");
        writer.WriteAttributeString("original", article.Article.Name + article.Article.Extension);
        writer.WriteWhitespace("\n");
        var number = 0;
        foreach (var block in article.Article.Blocks)
        {
            var segments = article.SegmentsOf(block).ToList();
            if (segments.Count > 0)
                Unit(writer, block, segments, ref number);
        }

        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
        writer.WriteEndElement();
    }

    private void Unit(XmlWriter writer, Block block, List<TranslatedSegment> segments, ref int number)
    {
        writer.WriteStartElement("unit", Core);
        writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"u{block.Index + 1}"));
        writer.WriteAttributeString("type", $"localization:{block.Role.ToString().ToLowerInvariant()}");
        writer.WriteAttributeString("xml", "space", null, "preserve");
        XliffRating.Write(writer, segments);
        Terms(writer, segments);
        var first = number + 1;
        XliffProvenance.Write(
            writer,
            segments.Select(
                (s, i) =>
                    (
                        string.Create(CultureInfo.InvariantCulture, $"s{first + i}"),
                        SegmentProvenance.Of(s, InlineText.Empty)
                    )
            )
        );
        Notes(writer, segments, number);
        var codes = new UnitCodes(segments.SelectMany(s => new[] { s.Segment.Source, s.Target }));
        codes.WriteData(writer);
        List<InlineText> sources = [.. segments.Select(s => s.Segment.Source)],
            targets = [.. segments.Select(s => s.Target)];
        foreach (var segment in segments)
        {
            Ignorable(writer, segment.Segment.Before);
            writer.WriteStartElement("segment", Core);
            writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"s{++number}"));
            writer.WriteAttributeString("state", segment.State.ToString().ToLowerInvariant());
            if (segment.IsMachine)
                writer.WriteAttributeString("subState", XliffProvenance.MachineSubState);
            Side("source", segment.Segment.Source, sources);
            if (segment.State > SegmentState.Initial)
                Side("target", segment.Target, targets);
            writer.WriteEndElement();
            Ignorable(writer, segment.Segment.After);
        }

        writer.WriteEndElement();
        writer.WriteWhitespace("\n");

        void Side(string element, InlineText text, List<InlineText> unit)
        {
            writer.WriteStartElement(element, Core);
            codes.Write(writer, text, unit);
            writer.WriteFullEndElement();
        }
    }

    // §4.2.2.8: what is between segments is in the unit, and in the translation as well.
    private static void Ignorable(XmlWriter writer, string text)
    {
        if (text.Length == 0)
            return;
        writer.WriteStartElement("ignorable", Core);
        writer.WriteElementString("source", Core, text);
        writer.WriteElementString("target", Core, text);
        writer.WriteEndElement();
    }

    private static void Terms(XmlWriter writer, List<TranslatedSegment> segments)
    {
        var terms = segments
            .SelectMany(s => s.Terms)
            .Select(t => t.Occurrence.Term)
            .Where(t => t.Policy != TermPolicy.Forbid)
            .DistinctBy(t => (t.Source, t.Target))
            .ToList();
        if (terms.Count == 0)
            return;
        writer.WriteStartElement("gls", "glossary", Glossary);
        foreach (var term in terms)
        {
            writer.WriteStartElement("gls", "glossEntry", Glossary);
            writer.WriteElementString("gls", "term", Glossary, XmlCharacters.Clean(term.Source));
            writer.WriteElementString("gls", "translation", Glossary, XmlCharacters.Clean(term.Target));
            if (term.Definition.Length > 0)
                writer.WriteElementString("gls", "definition", Glossary, XmlCharacters.Clean(term.Definition));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Notes(XmlWriter writer, List<TranslatedSegment> segments, int number)
    {
        var notes = segments
            .SelectMany((s, i) => s.Issues.Select(issue => (Segment: number + i + 1, Issue: issue)))
            .ToList();
        if (notes.Count == 0)
            return;
        writer.WriteStartElement("notes", Core);
        foreach (var (segment, issue) in notes)
        {
            writer.WriteStartElement("note", Core);
            writer.WriteAttributeString("category", issue.Code);
            writer.WriteAttributeString("appliesTo", "target");
            writer.WriteAttributeString(
                "priority",
                issue.Severity switch
                {
                    QualitySeverity.Error => "1",
                    QualitySeverity.Warning => "3",
                    _ => "7",
                }
            );
            writer.WriteString(
                XmlCharacters.Clean(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"s{segment}: {issues[issue.Code, [.. issue.Arguments]].Value}"
                    )
                )
            );
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
