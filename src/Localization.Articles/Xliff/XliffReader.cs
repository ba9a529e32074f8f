using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Localization.Exchange;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Finds the segments of an XLIFF file.</summary>
internal sealed partial class XliffReader(
    string path,
    string xml,
    List<MarkupToken> tokens,
    SkeletonBuilder skeleton,
    ArticleReadOptions options
)
{
    private const string Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";

    private readonly LineCounter _lines = new(xml);
    private readonly XliffNames _names = new(tokens);
    private bool _isXliff1;
    private int _at;
    private int _blocks;

    /// <summary>Reads the file.</summary>
    /// <exception cref="ArticleFormatException">It is no XLIFF, or breaks a rule of it.</exception>
    public void Read()
    {
        var root = tokens.FindIndex(t => t.Kind == MarkupTokenKind.Start);
        var name = tokens[root].Name;
        if (XmlTokens.Local(name) != "xliff")
            throw new ArticleFormatException("article-xml-kind", path, name);
        var version = tokens[root].Attribute("version")?.Value ?? "";
        _isXliff1 = version.StartsWith("1.", StringComparison.Ordinal);
        if (!_isXliff1 && !version.StartsWith("2.", StringComparison.Ordinal))
            throw new ArticleFormatException("article-xliff-version", path, version);
        if (!_isXliff1)
        {
            Validate();
            Language(tokens[root], "srcLang", "trgLang");
        }

        Elements(root, tokens.Count, SpaceOf(tokens[root], inherited: false), isTranslated: true);
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

    private void Elements(int from, int to, bool preserve, bool isTranslated)
    {
        for (var i = from + 1; i < to; i++)
        {
            var token = tokens[i];
            if (token.Kind != MarkupTokenKind.Start || token.IsEmpty)
                continue;
            var end = XmlTokens.EndOf(tokens, i);
            var translated = token.Attribute("translate")?.Value switch
            {
                "yes" => true,
                "no" => false,
                _ => isTranslated,
            };
            var space = SpaceOf(token, preserve);
            if (_isXliff1 && Is(token, "file"))
                Language(token, "source-language", "target-language");
            if (Is(token, "file") || Is(token, "group") || Is(token, "body") || Is(token, "bin-unit"))
                Elements(i, end, space, translated);
            else if (translated && Is(token, "unit"))
                Unit(i, end, space);
            else if (translated && Is(token, "trans-unit"))
            {
                if (!Segments(i, end, space, RoleOf(token)))
                    Segment(i, i, end, space, [], RoleOf(token));
            }
            i = end;
        }
    }

    private void Unit(int start, int end, bool preserve)
    {
        var terms = Terms(start, end);
        var role = RoleOf(tokens[start]);
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start || tokens[i].IsEmpty)
                continue;
            var close = XmlTokens.EndOf(tokens, i);
            if (Is(tokens[i], "segment"))
                Segment(start, i, close, SpaceOf(tokens[i], preserve), terms, role);
            i = close;
        }
    }

    private void Segment(
        int unit,
        int start,
        int end,
        bool preserve,
        ImmutableArray<Term> terms,
        (BlockRole Role, int Level) role
    )
    {
        int? source = null,
            target = null;
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            if (Is(tokens[i], "source"))
                source = i;
            else if (Is(tokens[i], "target"))
                target = i;
            i = XmlTokens.EndOf(tokens, i);
        }

        if (source is not { } from)
            return;
        var text = new XliffContent(xml, tokens, SpaceOf(tokens[from], preserve)).Read(from);
        if (!text.Text.Any(char.IsLetterOrDigit))
            return;
        var given =
            target is { } to
            && State(tokens[unit], tokens[start], tokens[to]) is { } state
            && state > SegmentState.Initial
                ? (Text: new XliffContent(xml, tokens, SpaceOf(tokens[to], preserve)).Read(to), State: state)
                : default;

        if (!_isXliff1)
            Layout(tokens[start].Start, tokens[start].End, XliffPieces.OfState(_blocks));
        var behind = XmlTokens.EndOf(tokens, from);
        var (first, last) = target is { } t
            ? (tokens[t].Start, tokens[XmlTokens.EndOf(tokens, t)].End)
            : (Behind(from, behind), Behind(from, behind));
        Copy(first);
        skeleton.Add(
            xml[first..last],
            new Block(_blocks, role.Role, text, role.Level)
            {
                Line = _lines.LineOf(tokens[from].Start),
                Terms = terms,
                Target = given.Text is { IsBlank: false } ? given.Text : null,
                TargetState = given.Text is { IsBlank: false } ? given.State : SegmentState.Initial,
            },
            XliffPieces.OfTarget(
                XliffNames.Prefix(tokens[from].Name) + "target",
                _isXliff1,
                tokens[from].Attribute("xml:space")?.Value
            )
        );
        _at = last;
        _blocks++;
    }

    // XLIFF 1.2 puts the target after the source's segmented copy, where there is one.
    private int Behind(int source, int close)
    {
        var next = tokens.FindIndex(close + 1, t => t.Kind == MarkupTokenKind.Start || t.Kind == MarkupTokenKind.End);
        return next > source && Is(tokens[next], "seg-source") && tokens[next].Kind == MarkupTokenKind.Start
            ? tokens[XmlTokens.EndOf(tokens, next)].End
            : tokens[close].End;
    }

    private SegmentState State(MarkupToken unit, MarkupToken segment, MarkupToken target)
    {
        if (options.Retranslate == Retranslation.All)
            return SegmentState.Initial;
        if (unit.Attribute("approved")?.Value == "yes")
            return SegmentState.Final;
        return (target.Attribute("state") ?? segment.Attribute("state"))?.Value switch
        {
            "initial" or "new" or "needs-translation" => SegmentState.Initial,
            "reviewed" or "signed-off" => SegmentState.Reviewed,
            "final" => SegmentState.Final,
            { } asked
                when options.Retranslate == Retranslation.Unfinished
                    && asked.StartsWith("needs-", StringComparison.Ordinal) => SegmentState.Initial,
            // Without a state, and with one that only asks for another look, it is a translation.
            _ => SegmentState.Translated,
        };
    }

    // XLIFF 2.1 §5.2: entries of the Glossary module hold for their unit.
    private ImmutableArray<Term> Terms(int start, int end)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        string? term = null;
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            if (
                token is not { Kind: MarkupTokenKind.Start, IsEmpty: false }
                || tokens[i + 1].Kind != MarkupTokenKind.Text
            )
                continue;
            var text = WebUtility.HtmlDecode(xml[tokens[i + 1].Start..tokens[i + 1].End]).Trim();
            if (_names.Is(token, "term", Glossary))
                term = text;
            else if (_names.Is(token, "translation", Glossary) && term is { Length: > 0 } && text.Length > 0)
            {
                terms.Add(new Term(term, text, term == text ? TermPolicy.Keep : TermPolicy.Translate));
                term = null;
            }
        }

        return terms.ToImmutable();
    }

    private static (BlockRole Role, int Level) RoleOf(MarkupToken unit)
    {
        var type = (unit.Attribute("type") ?? unit.Attribute("restype"))?.Value ?? "";
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

    private void Language(MarkupToken element, string source, string target)
    {
        XliffLanguages.Check(path, element.Attribute(source)?.Value, element.Attribute(target)?.Value, options);
        if (element.Attribute(target) is { } named)
        {
            // With the space before it and its quotation marks: the whole attribute is one piece.
            var start = xml.LastIndexOf(target, named.Start, StringComparison.Ordinal);
            Layout(start - 1, named.End + 1, XliffPieces.OfLanguage(target));
        }
        else if (element.Attribute(source) is { } beside)
            Layout(beside.End + 1, beside.End + 1, XliffPieces.OfLanguage(target));
    }

    private bool Is(MarkupToken token, string name) => _names.Is(token, name);

    private static bool SpaceOf(MarkupToken token, bool inherited) =>
        token.Attribute("xml:space")?.Value switch
        {
            "preserve" => true,
            "default" => false,
            _ => inherited,
        };

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
