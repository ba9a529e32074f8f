using System.Collections.Immutable;
using System.Globalization;
using Localization.Exchange;
using Localization.Terms.Formats.Xml;

namespace Localization.Terms.Formats.Tbx;

/// <summary>TermBase eXchange (ISO 30042:2019 and 2008). In: a document of any dialect. Out: a document of
/// one.</summary>
internal sealed class TbxFormat(TbxDialect dialect) : IGlossaryFormat
{
    private const int MostWarnings = 5;

    public string Name => dialect.Name;

    public string Extension => ".tbx";

    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair) =>
        [
            .. XmlEntries
                .Read(
                    content,
                    name,
                    isRoot: root => root is "tbx" or "martif",
                    isEntry: element => element is "conceptEntry" or "termEntry"
                )
                .SelectMany(new TbxReader(name, pair).Read),
        ];

    // A file that breaks the structure of its dialect is read as far as it is understood, and said to be so.
    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair, Action<TermBaseException> refused)
    {
        var violations = StandardCheck.Check(content);
        foreach (var violation in violations.Where(v => v.Code != "xml-broken").Take(MostWarnings))
        {
            refused(
                new TermBaseException(
                    "glossary-rule",
                    name,
                    violation.Line,
                    violation.Section,
                    ViolationMessages.Format(violation, CultureInfo.CurrentUICulture)
                )
            );
        }

        content.Position = 0;
        return Read(content, name, pair);
    }

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair) =>
        XmlEntries.Write(output, new TbxWriter(dialect, pair).Write(terms));
}
