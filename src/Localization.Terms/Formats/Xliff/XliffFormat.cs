using System.Collections.Immutable;
using System.Xml.Linq;
using Localization.Terms.Formats.Xml;

namespace Localization.Terms.Formats.Xliff;

/// <summary>The Glossary module of XLIFF 2 (OASIS XLIFF 2.1 §5.2): in, the entries of every unit of a file; out, a file
/// with one empty unit that holds them.</summary>
internal sealed class XliffFormat : IGlossaryFormat
{
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";
    private static readonly XNamespace Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";

    public string Name => "xliff";

    public string Extension => ".xlf";

    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair) =>
        [
            .. XmlEntries
                .Read(content, name, isRoot: root => root == "xliff", isEntry: element => element == "glossEntry")
                .SelectMany(e => Entries(e, name)),
        ];

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair) =>
        XmlEntries.Write(
            output,
            new XElement(
                Core + "xliff",
                new XAttribute("version", "2.1"),
                new XAttribute("srcLang", pair.Source.Value),
                new XAttribute("trgLang", pair.Target.Value),
                new XAttribute(XNamespace.Xmlns + "gls", Glossary),
                new XElement(
                    Core + "file",
                    new XAttribute("id", "f1"),
                    new XElement(
                        Core + "unit",
                        new XAttribute("id", "u1"),
                        terms.Any(t => !t.IsForbidden)
                            ? new XElement(Glossary + "glossary", terms.Where(t => !t.IsForbidden).Select(Entry))
                            : null,
                        new XElement(Core + "segment", new XElement(Core + "source"))
                    )
                )
            )
        );

    private static XElement Entry(Term term) =>
        new(
            Glossary + "glossEntry",
            new XElement(Glossary + "term", term.Source),
            new XElement(
                Glossary + "translation",
                term.Reference.Length > 0 ? new XAttribute("source", term.Reference) : null,
                term.Target
            ),
            term.Definition.Length > 0 ? new XElement(Glossary + "definition", term.Definition) : null
        );

    // An entry may have several translations, or none but a definition.
    private static IEnumerable<Term> Entries(XElement entry, string name)
    {
        var source = Clean(entry.Element(Glossary + "term"));
        foreach (var translation in entry.Elements(Glossary + "translation"))
        {
            yield return PlainPair.Term(source, Clean(translation), name, XmlEntries.Line(translation)) with
            {
                Definition = Clean(entry.Element(Glossary + "definition")),
                Reference = translation.Attribute("source")?.Value ?? "",
            };
        }
    }

    private static string Clean(XElement? element) => element is null ? "" : PlainPair.Clean(element.Value).Trim();
}
