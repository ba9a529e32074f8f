using System.Collections.Immutable;
using Localization.Model;
using Localization.Terms.Formats.Xml;

namespace Localization.Terms.Formats.Tbx;

/// <summary>TermBase eXchange (ISO 30042:2019 and 2008). In: a document of any dialect. Out: a document of
/// one.</summary>
internal sealed class TbxFormat(TbxDialect dialect) : IGlossaryFormat
{
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

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair) =>
        XmlEntries.Write(output, new TbxWriter(dialect, pair).Write(terms));
}
