using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Localization.Exchange;
using Localization.Exchange.Reading;
using Localization.Exchange.Xliff;

namespace Localization.Articles.Xliff;

/// <summary>Finds the segments of an XLIFF file. What its elements mean says <see cref="XliffUnits"/>.</summary>
/// <param name="path">Its path, for errors.</param>
/// <param name="xml">Its text.</param>
/// <param name="root">Its root, with places.</param>
/// <param name="skeleton">Takes what is found.</param>
/// <param name="options">The languages of the run, and what it translates again.</param>
internal sealed partial class XliffReader(
    string path,
    string xml,
    XElement root,
    SkeletonBuilder skeleton,
    ArticleReadOptions options
)
{
    private static readonly XNamespace Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";

    private readonly LineCounter _lines = new(xml);
    private readonly XNamespace _core = root.Name.Namespace;
    private bool _isXliff1;
    private int _at;
    private int _blocks;

    /// <summary>Reads the file.</summary>
    /// <exception cref="ArticleFormatException">It is not XLIFF, or breaks a rule of it.</exception>
    public void Read()
    {
        if (root.Name.LocalName != "xliff")
            throw new ArticleFormatException("article-xml-kind", path, PlacedXml.PlaceOf(root).Name);
        var version = Value(root, "version") ?? "";
        _isXliff1 = version.StartsWith("1.", StringComparison.Ordinal);
        if (!_isXliff1 && !version.StartsWith("2.", StringComparison.Ordinal))
            throw new ArticleFormatException("article-xliff-version", path, version);
        if (!_isXliff1)
        {
            Validate();
            Language(root, "srcLang", "trgLang");
        }

        Elements(root, XliffContent.Preserves(root, inherited: false), isTranslated: true);
        Copy(xml.Length);
    }

    // XLIFF 2 is refused where it breaks a rule. Files of 1.2 that tools write often do, and are read all the same.
    private void Validate()
    {
        if (StandardCheck.Check(xml) is [var violation, ..])
        {
            throw new ArticleFormatException(
                "article-xliff-rule",
                path,
                violation.Line,
                violation.Section,
                ViolationMessages.Format(violation, CultureInfo.CurrentUICulture)
            );
        }
    }

    private void Elements(XElement parent, bool preserve, bool isTranslated)
    {
        foreach (var element in parent.Elements().Where(e => e.Name.Namespace == _core))
        {
            var translated = Value(element, "translate") switch
            {
                "yes" => true,
                "no" => false,
                _ => isTranslated,
            };
            var space = XliffContent.Preserves(element, preserve);
            switch (element.Name.LocalName)
            {
                case "file":
                    if (_isXliff1)
                        Language(element, "source-language", "target-language");
                    Elements(element, space, translated);
                    break;
                case "group" or "body" or "bin-unit":
                    Elements(element, space, translated);
                    break;
                case "unit" when translated:
                    var terms = Terms(element);
                    foreach (var part in XliffUnits.Parts(element))
                        Segment(part, XliffContent.Preserves(part.Segment, space), terms);
                    break;
                case "trans-unit" when translated:
                    Unit1(element, space);
                    break;
            }
        }
    }

    private void Unit1(XElement unit, bool preserve)
    {
        if (SplitParts(unit, preserve) is { } marks)
            Segments(unit, marks, preserve);
        else if (XliffUnits.Child(unit, "source") is { } source)
            Segment(new XliffPart(unit, unit, source, XliffUnits.Child(unit, "target")), preserve, []);
    }

    // Of 1.2: who approved a unit did not approve what is new in it.
    private void Approval(XElement unit, int blocks)
    {
        if (unit.Attribute("approved") is not { Value: "yes" } approved)
            return;
        var place = PlacedXml.PlaceOf(approved);
        Layout(place.Start, place.End, XliffPieces.OfAddition(_blocks, blocks, "approved=\"no\""));
    }

    private void Segment(XliffPart part, bool preserve, ImmutableArray<Term> terms)
    {
        var (source, target) = (part.Source, part.Target);
        var text = Text(source, preserve);
        if (!text.Text.Any(char.IsLetterOrDigit))
            return;
        InlineText? given = null;
        var state = target is null ? SegmentState.Initial : State(part.Unit, part.Segment, target);
        if (state > SegmentState.Initial && Text(target!, preserve) is { IsBlank: false } translated)
            given = translated;

        var place = PlacedXml.PlaceOf(part.Segment);
        if (_isXliff1)
            Approval(part.Unit, 1);
        else
            Layout(place.Start, place.Content, XliffPieces.OfState(_blocks));
        var (first, last) = target is null ? (After(source), After(source)) : Range(target);
        Copy(first);
        skeleton.Add(
            xml[first..last],
            new Block(_blocks, RoleOf(part.Unit).Role, text, RoleOf(part.Unit).Level)
            {
                Line = _lines.LineOf(PlacedXml.PlaceOf(source).Start),
                Terms = terms,
                Target = given,
                TargetState = given is null ? SegmentState.Initial : state,
            },
            XliffPieces.OfTarget(
                PlacedXml.PlaceOf(source).Prefix + "target",
                _isXliff1,
                source.Attribute(XNamespace.Xml + "space")?.Value
            )
        );
        _at = last;
        _blocks++;
    }

    // XLIFF 1.2 puts the target after the source's segmented copy, where there is one.
    private int After(XElement source) =>
        source.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == _core + "seg-source"
            ? PlacedXml.PlaceOf(next).End
            : PlacedXml.PlaceOf(source).End;

    private SegmentState State(XElement unit, XElement segment, XElement target) =>
        options.Retranslate == Retranslation.All ? SegmentState.Initial
        : options.Retranslate == Retranslation.Unfinished
        && Value(unit, "approved") != "yes"
        && XliffUnits.IsUnfinished(segment, target)
            ? SegmentState.Initial
        : XliffUnits.State(unit, segment, target);

    // XLIFF 2.1 §5.2: entries of the Glossary module hold for their unit.
    private static ImmutableArray<Term> Terms(XElement unit)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var entry in unit.Elements(Glossary + "glossary").Elements(Glossary + "glossEntry"))
        {
            var term = entry.Element(Glossary + "term")?.Value.Trim() ?? "";
            var text = entry.Element(Glossary + "translation")?.Value.Trim() ?? "";
            if (term.Length > 0 && text.Length > 0)
                terms.Add(new Term(term, text, term == text ? TermPolicy.Keep : TermPolicy.Translate));
        }

        return terms.ToImmutable();
    }

    private static (BlockRole Role, int Level) RoleOf(XElement unit)
    {
        var type = Value(unit, "type") ?? Value(unit, "restype") ?? "";
        return type[(type.LastIndexOfAny([':', '-']) + 1)..] switch
        {
            "headline" or "title" => (BlockRole.Headline, 1),
            "heading" => (BlockRole.Heading, 2),
            "caption" => (BlockRole.Caption, 0),
            "listitem" => (BlockRole.ListItem, 1),
            "quotation" => (BlockRole.Quotation, 0),
            _ => (BlockRole.Paragraph, 0),
        };
    }

    private void Language(XElement element, string source, string target)
    {
        XliffLanguages.Check(path, Value(element, source), Value(element, target), options);

        // With the space before it: the whole attribute is one piece.
        if (element.Attribute(target) is { } named && PlacedXml.PlaceOf(named) is var place)
            Layout(place.Start - 1, place.End, XliffPieces.OfLanguage(target));
        else if (element.Attribute(source) is { } beside && PlacedXml.PlaceOf(beside).End is var end)
            Layout(end, end, XliffPieces.OfLanguage(target));
    }

    private static string? Value(XElement element, string name) => element.Attribute(name)?.Value;

    private InlineText Text(XElement element, bool preserve) =>
        XliffMarkup.Read(xml, element, XliffContent.Preserves(element, preserve));

    private bool HasText(XElement element, bool preserve) => Text(element, preserve).Text.Any(char.IsLetterOrDigit);

    private static (int Start, int End) Range(XElement element) =>
        PlacedXml.PlaceOf(element) is var place ? (place.Start, place.End) : default;

    private void Layout(int start, int end, string escape)
    {
        Copy(start);
        skeleton.Layout(xml[start..end], escape);
        _at = end;
    }

    private void Copy(int end)
    {
        skeleton.Copy(xml.AsSpan(_at, end - _at));
        _at = end;
    }
}
