using System.Collections.Immutable;
using System.Xml;
using Localization.Segments.Automata;
using Localization.Segments.Patterns;

namespace Localization.Segments.Srx;

/// <summary>Reads a rule file and goes on after an error, so that its author sees all of them. Files are not trusted:
/// no DTD is read, and size is bounded. Elements of other namespaces (Okapi's options) are passed over.</summary>
internal sealed class SrxReader(string name)
{
    private const long MostCharacters = 32 * 1024 * 1024;

    private readonly Dictionary<string, ImmutableArray<SrxRule>.Builder> _rules = new(StringComparer.Ordinal);
    private readonly List<SrxLanguageMap> _maps = [];
    private SrxHeader _header = SrxHeader.Default;
    private XmlReader _xml = null!;
    private ImmutableArray<SrxRule>.Builder? _current;
    private string _currentName = "";

    /// <summary>What is wrong with the file.</summary>
    public List<SrxFormatException> Errors { get; } = [];

    private IXmlLineInfo Place => (IXmlLineInfo)_xml;

    /// <summary>The document, or null where <see cref="Errors"/> has any.</summary>
    public SrxDocument? Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        try
        {
            using (_xml = XmlReader.Create(stream, settings))
                ReadDocument();
        }
        catch (XmlException e)
        {
            Errors.Add(new SrxFormatException(e, "srx-xml", name, e.LineNumber, e.LinePosition, e.Message));
        }

        if (Errors.Count == 0)
            CheckMaps();
        return Errors.Count > 0
            ? null
            : new SrxDocument(
                name,
                _header,
                _rules.ToImmutableDictionary(r => r.Key, r => r.Value.ToImmutable()),
                [.. _maps]
            );
    }

    private void ReadDocument()
    {
        _xml.MoveToContent();
        if (_xml.LocalName != "srx")
        {
            Fail("srx-root", _xml.Name);
            return;
        }

        var version = _xml.GetAttribute("version");
        if (version == "1.0")
            // SRX 1.0 has no cascade: the first language map that matches is the one.
            _header = _header with
            {
                Cascade = false,
            };
        else if (version != "2.0")
            Fail("srx-version", version ?? "");
        var (header, mapRules) = (false, 0);
        var space = _xml.NamespaceURI;
        while (_xml.Read())
        {
            if (
                _xml.NodeType == XmlNodeType.EndElement
                && _xml.LocalName == "languagerule"
                && _xml.NamespaceURI == space
            )
                _current = null;
            if (_xml.NodeType != XmlNodeType.Element || _xml.NamespaceURI != space)
                continue;
            switch (_xml.LocalName)
            {
                case "header":
                    header = true;
                    ReadHeader();
                    break;
                case "formathandle":
                    ReadFormatHandle();
                    break;
                case "languagerule":
                    ReadLanguageRule();
                    break;
                case "rule":
                    ReadRule();
                    break;
                case "maprule" when version == "1.0":
                    mapRules++;
                    break;
                // The alternatives of SRX 1.0 after the first belong to other steps of the work.
                case "languagemap" when mapRules <= 1:
                    ReadLanguageMap();
                    break;
                case "languagemap":
                    break;
                case "body" or "languagerules" or "maprules":
                    break;
                default:
                    Fail("srx-element", _xml.Name);
                    break;
            }
        }

        if (!header)
            Fail("srx-no-header", "<header>");
    }

    private void ReadHeader() =>
        _header = _header with
        {
            SegmentSubflows = YesNo("segmentsubflows", _header.SegmentSubflows),
            Cascade = YesNo("cascade", _header.Cascade),
        };

    private void ReadFormatHandle()
    {
        var type = _xml.GetAttribute("type");
        switch (type)
        {
            case "start":
                _header = _header with { IncludeStart = YesNo("include", false) };
                break;
            case "end":
                _header = _header with { IncludeEnd = YesNo("include", true) };
                break;
            case "isolated":
                _header = _header with { IncludeIsolated = YesNo("include", false) };
                break;
            default:
                Fail("srx-format-handle", type ?? "");
                break;
        }
    }

    private void ReadLanguageRule()
    {
        _currentName = Required("languagerulename");
        _current = ImmutableArray.CreateBuilder<SrxRule>();
        if (!_rules.TryAdd(_currentName, _current))
            Fail("srx-language-rule-twice", _currentName);
        if (_xml.IsEmptyElement)
            _current = null;
    }

    private void ReadRule()
    {
        var (line, column) = (Place.LineNumber, Place.LinePosition);
        var isBreak = YesNo("break", true);
        if (_current is null)
            Fail("srx-rule-outside", _xml.Name);
        var before = SrxPattern.Empty;
        var after = SrxPattern.Empty;
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (_xml.LocalName)
                {
                    case "beforebreak":
                        before = ReadPattern(true);
                        break;
                    case "afterbreak":
                        after = ReadPattern(false);
                        break;
                    default:
                        Fail("srx-element", _xml.Name);
                        break;
                }
            }
        }

        _current?.Add(new SrxRule(name, _currentName, isBreak, before, after, line, column));
    }

    private SrxPattern ReadPattern(bool backward)
    {
        var (line, column) = (Place.LineNumber, Place.LinePosition);
        var text = "";
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType == XmlNodeType.Element)
                    Fail("srx-element", _xml.Name);
                if (text.Length == 0)
                    (line, column) = (Place.LineNumber, Place.LinePosition);
                text += _xml.Value;
            }
        }

        return new SrxPattern(text, Parse(text, line, column, backward, false), line, column);
    }

    private PatternNode Parse(string text, int line, int column, bool backward, bool ignoreCase)
    {
        try
        {
            var node = PatternParser.Parse(text, ignoreCase);
            // Building the steps finds what repeats too much.
            if (text.Contains('{', StringComparison.Ordinal))
                new StepBuilder(new Alphabet(), backward).Add(node);
            return node;
        }
        catch (PatternException e)
        {
            var (atLine, atColumn) = PlaceIn(text, e.Offset, line, column);
            Errors.Add(new SrxFormatException(e, e.Code, name, atLine, atColumn, text));
            return PatternNode.Empty;
        }
    }

    /// <summary>Where character <paramref name="offset"/> of a pattern is in the file, counting what XML escapes as
    /// the escape's length.</summary>
    private static (int Line, int Column) PlaceIn(string text, int offset, int line, int column)
    {
        foreach (var c in text.AsSpan(0, Math.Min(offset, text.Length)))
        {
            if (c == '\n')
                (line, column) = (line + 1, 1);
            else
                column += c switch
                {
                    '&' => 5,
                    '<' => 4,
                    _ => 1,
                };
        }

        return (line, column);
    }

    private void ReadLanguageMap()
    {
        var (line, column) = (Place.LineNumber, Place.LinePosition);
        var rule = Required("languagerulename");
        var text = Required("languagepattern");
        var pattern = Parse(text, line, column, false, true);
        _maps.Add(new SrxLanguageMap(text, pattern, rule, line, column));
    }

    private void CheckMaps()
    {
        foreach (var map in _maps)
        {
            if (!_rules.ContainsKey(map.LanguageRule))
                Errors.Add(
                    new SrxFormatException(null, "srx-map-target", name, map.Line, map.Column, map.LanguageRule)
                );
        }
    }

    private string Required(string attribute)
    {
        var value = _xml.GetAttribute(attribute);
        if (string.IsNullOrEmpty(value))
            Fail("srx-attribute", attribute);
        return value ?? "";
    }

    private bool YesNo(string attribute, bool unset)
    {
        switch (_xml.GetAttribute(attribute))
        {
            case null:
                return unset;
            case "yes":
                return true;
            case "no":
                return false;
            case var other:
                Fail("srx-yes-no", $"{attribute}=\"{other}\"");
                return unset;
        }
    }

    private void Fail(string code, string detail) =>
        Errors.Add(new SrxFormatException(null, code, name, Place.LineNumber, Place.LinePosition, detail));
}
