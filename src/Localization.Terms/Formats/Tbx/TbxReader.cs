using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Localization.Terms.Formats.Xml;

namespace Localization.Terms.Formats.Tbx;

/// <summary>Reads the entries of a TBX document of any dialect, in either style, of version 3 or of 2008. One concept
/// gives an entry for each of its target terms; its further source terms are variants.</summary>
internal sealed class TbxReader(string file, LanguagePair pair)
{
    /// <summary>The entries of one <c>conceptEntry</c> or <c>termEntry</c>.</summary>
    public IEnumerable<Term> Read(XElement concept)
    {
        var sections = concept.Elements().Where(e => e.Name.LocalName is "langSec" or "langSet").ToList();
        var sources = Terms(sections, pair.Source);
        var targets = Terms(sections, pair.Target);
        if (sources.Count == 0 || targets.Count == 0)
            yield break;

        // The preferred source is the term; others are found in texts as well.
        var source =
            sources.Find(s =>
                TbxWords.WithStatus(new Term("", "", default), Category(s, "administrativeStatus"))
                == new Term("", "", default)
            ) ?? sources[0];
        var sourceText = Text(source);
        var variants = sources
            .Where(s => s != source)
            .Select(Text)
            .Where(v => v != sourceText)
            .Distinct()
            .ToImmutableArray();
        for (var i = 0; i < targets.Count; i++)
            yield return Entry(concept, source, sourceText, variants, targets[i], isOnly: targets.Count == 1);
    }

    private Term Entry(
        XElement concept,
        XElement source,
        string sourceText,
        ImmutableArray<string> variants,
        XElement target,
        bool isOnly
    )
    {
        var partOfSpeech = Category(target, "partOfSpeech") is { Length: > 0 } own
            ? own
            : Category(source, "partOfSpeech");
        var term = PlainPair.Term(sourceText, Text(target), file, XmlEntries.Line(target)) with
        {
            Variants = variants,
            PartOfSpeech = TbxWords.PartOfSpeech(partOfSpeech, sourceText),
            Gender = TbxWords.Gender(Category(target, "grammaticalGender")),
            Concept = Concept(concept, isOnly),
            Subject = Category(concept, "subjectField"),
            Definition = Definition(concept),
            Note = string.Join("; ", Notes(target).Concat(Notes(concept)).Distinct()),
            Reference = Category(target, "source"),
            Created = Date(target, concept, "origination"),
            Modified = Date(target, concept, "modification"),
        };
        return TbxWords.WithStatus(term, Category(target, "administrativeStatus"));
    }

    private static List<XElement> Terms(List<XElement> sections, LanguageTag language) =>
        [
            .. sections
                .Where(s =>
                    LanguageTag.TryParse(s.Attribute(TbxNames.Language)?.Value, out var own)
                    && own.Language == language.Language
                )
                .SelectMany(s => s.Elements().Where(e => e.Name.LocalName is "termSec" or "tig" or "ntig"))
                .Where(t => Text(t).Length > 0),
        ];

    private static string Text(XElement section) =>
        section.Descendants().FirstOrDefault(e => e.Name.LocalName == "term")?.Value.Trim().ReplaceLineEndings(" ")
        ?? "";

    // <termNote type="x">, <min:x>, or either inside a group. A definition may be at the concept or at a language.
    private static string Category(XElement parent, string name) =>
        parent
            .Elements()
            .SelectMany(e => e.Name.LocalName.EndsWith("Grp", StringComparison.Ordinal) ? e.Elements() : [e])
            .FirstOrDefault(e => IsCategory(e, name))
            ?.Value.Trim()
        ?? "";

    private static bool IsCategory(XElement element, string name) =>
        element.Attribute("type")?.Value == name
        || (element.Name.LocalName == name && element.Name.Namespace != TbxNames.Core);

    private static string Definition(XElement concept) =>
        Category(concept, "definition") is { Length: > 0 } own
            ? own
            : concept.Elements().Select(s => Category(s, "definition")).FirstOrDefault(d => d.Length > 0) ?? "";

    private static IEnumerable<string> Notes(XElement parent) =>
        parent.Elements().Where(e => e.Name.LocalName == "note").Select(n => n.Value.Trim()).Where(n => n.Length > 0);

    private static DateOnly? Date(XElement term, XElement concept, string type) =>
        new[] { term, concept }
            .SelectMany(e =>
                e.Elements()
                    .Where(g => g.Name.LocalName == "transacGrp" && g.Elements().Any(t => t.Value.Trim() == type))
            )
            .SelectMany(g => g.Elements().Where(d => d.Name.LocalName == "date"))
            .Select(d =>
                DateOnly.TryParseExact(
                    d.Value.Trim(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : (DateOnly?)null
            )
            .FirstOrDefault();

    private static string Concept(XElement concept, bool isOnly)
    {
        var id = concept.Attribute("id")?.Value ?? "";
        return isOnly && id.StartsWith(TbxWriter.Nameless, StringComparison.Ordinal) ? "" : XmlConvert.DecodeName(id);
    }
}
