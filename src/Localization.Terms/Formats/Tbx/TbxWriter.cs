using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Localization.Terms.Formats.Tbx;

/// <summary>Makes a TBX document of entries. Entries of one concept and source share a <c>conceptEntry</c>.</summary>
internal sealed class TbxWriter(TbxDialect dialect, LanguagePair pair)
{
    /// <summary>What the ids of concepts begin with that have no name.</summary>
    public const string Nameless = "entry-";

    private readonly XNamespace _core = dialect.Is2008 ? XNamespace.None : TbxNames.Core;
    private readonly HashSet<string> _ids = [];

    /// <summary>The root of the document.</summary>
    public XElement Write(IReadOnlyList<Term> terms)
    {
        // Without a status a forbidden term would be read as a good one.
        var entries = terms
            .Where(t => dialect.HasMin || !t.IsForbidden)
            .GroupBy(t => t.Concept.Length > 0 ? (t.Concept, t.Source, "") : ("", t.Source, t.Target))
            .Select((concept, i) => Concept([.. concept], i + 1));
        var body = new XElement(_core + "text", new XElement(_core + "body", entries));
        var header = new XElement(
            _core + (dialect.Is2008 ? "martifHeader" : "tbxHeader"),
            new XElement(
                _core + "fileDesc",
                new XElement(_core + "sourceDesc", new XElement(_core + "p", $"{pair.Source}–{pair.Target}"))
            )
        );
        if (dialect.Is2008)
            header.Add(
                new XElement(
                    _core + "encodingDesc",
                    new XElement(_core + "p", new XAttribute("type", "XCSURI"), "TBXBasicXCSV02.xcs")
                )
            );
        var root = new XElement(
            _core + (dialect.Is2008 ? "martif" : "tbx"),
            new XAttribute("type", dialect.Type),
            dialect.Is2008 ? null : new XAttribute("style", dialect.Style),
            new XAttribute(TbxNames.Language, pair.Source.Value)
        );
        if (dialect is { IsTagged: true, HasMin: true })
            root.Add(new XAttribute(XNamespace.Xmlns + "min", TbxNames.Min));
        if (dialect is { IsTagged: true, HasBasic: true })
            root.Add(new XAttribute(XNamespace.Xmlns + "basic", TbxNames.Basic));
        root.Add(header, body);
        return root;
    }

    private XElement Concept(List<Term> terms, int number)
    {
        var first = terms[0];
        var concept = new XElement(
            _core + (dialect.Is2008 ? "termEntry" : "conceptEntry"),
            new XAttribute("id", Id(first.Concept, number))
        );
        if (dialect.HasMin)
            concept.Add(Category("descrip", TbxNames.Min, "subjectField", first.Subject));
        if (dialect.HasBasic)
            concept.Add(Category("descrip", TbxNames.Basic, "definition", first.Definition));
        var section = _core + (dialect.Is2008 ? "langSet" : "langSec");
        concept.Add(
            new XElement(section, Language(pair.Source), Sources(first)),
            new XElement(section, Language(pair.Target), terms.Select(Target))
        );
        return concept;
    }

    private IEnumerable<XElement> Sources(Term term)
    {
        yield return TermSection(term.Source, PartOfSpeech(term));
        // Without a type nobody would know which of them is the term.
        foreach (var variant in dialect.HasBasic ? term.Variants : [])
            yield return TermSection(
                variant,
                PartOfSpeech(term),
                Category("termNote", TbxNames.Basic, "termType", "variant")
            );
    }

    private XElement Target(Term term) =>
        TermSection(
            term.Target,
            dialect.HasMin ? Category("termNote", TbxNames.Min, "administrativeStatus", TbxWords.Of(term)) : null,
            dialect.HasBasic
                ? Category("termNote", TbxNames.Basic, "grammaticalGender", TbxWords.Of(term.Gender))
                : null,
            PartOfSpeech(term),
            dialect.HasBasic ? Category("admin", TbxNames.Basic, "source", term.Reference) : null,
            dialect.HasBasic ? Transaction("origination", term.Created) : null,
            dialect.HasBasic ? Transaction("modification", term.Modified) : null,
            term.Note.Length > 0 ? new XElement(_core + "note", term.Note) : null
        );

    private XElement? PartOfSpeech(Term term) =>
        dialect.HasMin
            ? Category("termNote", TbxNames.Min, "partOfSpeech", TbxWords.Of(term.PartOfSpeech, dialect.Is2008))
            : null;

    private XElement TermSection(string term, params XElement?[] about) =>
        new(_core + (dialect.Is2008 ? "tig" : "termSec"), new XElement(_core + "term", term), about);

    private XElement? Category(string kind, XNamespace module, string name, string? value) =>
        string.IsNullOrEmpty(value) ? null
        : dialect.IsTagged ? new XElement(module + name, value)
        : new XElement(_core + kind, new XAttribute("type", name), value);

    private XElement? Transaction(string type, DateOnly? date) =>
        date is not { } day
            ? null
            : new XElement(
                _core + "transacGrp",
                Category("transac", TbxNames.Basic, "transactionType", type),
                new XElement(_core + "date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            );

    private static XAttribute Language(LanguageTag language) => new(TbxNames.Language, language.Value);

    // An id is a name of XML and is once in a file.
    private string Id(string concept, int number)
    {
        var id =
            concept.Length == 0 || concept.StartsWith(Nameless, StringComparison.Ordinal)
                ? Nameless + number.ToString(CultureInfo.InvariantCulture)
                : XmlConvert.EncodeLocalName(concept)!;
        return _ids.Add(id) ? id : $"{id}.{number.ToString(CultureInfo.InvariantCulture)}";
    }
}
