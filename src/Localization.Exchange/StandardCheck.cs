using System.Collections.Immutable;
using System.Xml;
using Localization.Exchange.Reading;
using Localization.Exchange.Tbx;
using Localization.Exchange.Tmx;
using Localization.Exchange.Xliff12;
using Localization.Exchange.Xliff2;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange;

/// <summary>Compares XLIFF, TMX and TBX files with the rules of their standards: the structure, and what schemas cannot
/// say.</summary>
public static class StandardCheck
{
    // A file of a hundred thousand faults is as invalid as one of a thousand.
    private const int Most = 1000;

    /// <summary>Checks a file.</summary>
    /// <param name="stream">The file, which can be read twice.</param>
    /// <returns>The places that break a rule, in the order of the file; none for a valid file.</returns>
    public static ImmutableArray<Violation> Check(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Check(() => ExchangeReader.Read(stream));
    }

    /// <summary>Checks a file that is decoded: the encoding that it declares does not matter.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The places that break a rule, in the order of the file; none for a valid file.</returns>
    public static ImmutableArray<Violation> Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Check(() => ExchangeReader.Read(text));
    }

    private static ImmutableArray<Violation> Check(Func<XElement> read)
    {
        try
        {
            return Check(read());
        }
        catch (XmlException exception)
        {
            return
            [
                new Violation(
                    exception.LineNumber,
                    exception.LinePosition,
                    "XML 1.0",
                    "xml-broken",
                    [exception.Message]
                ),
            ];
        }
    }

    private static ImmutableArray<Violation> Check(XElement root) =>
        (root.Name.LocalName, root.Name.NamespaceName) switch
        {
            ("xliff", Xliff2Document.Namespace20 or Xliff2Document.Namespace22) => CheckXliff2(
                new Xliff2Document(root)
            ),
            ("xliff", "") when root.Value("version")?.StartsWith("2.", StringComparison.Ordinal) == true =>
            [
                new Fault(root, "namespace-missing", Xliff2Document.Namespace20).ToViolation("XLIFF 2.1 §4.2.2 xliff"),
            ],
            ("xliff", Xliff12Rules.Namespace or "") => Check(Xliff12Rules.All, root, "XLIFF 1.2"),
            ("tmx", _) => Check(TmxRules.All, root, "TMX 1.4b"),
            ("martif", _) or ("tbx", _) => Check(TbxRules.All, root, "TBX"),
            var (name, space) => [new Fault(root, "standard-unknown", name, space).ToViolation("XLIFF, TMX, TBX")],
        };

    private static ImmutableArray<Violation> CheckXliff2(Xliff2Document document) =>
        Check(Xliff2Rules.For(document), document, "XLIFF 2.1");

    private static ImmutableArray<Violation> Check<TDocument>(
        IReadOnlyList<IRule<TDocument>> rules,
        TDocument document,
        string standard
    ) =>
        [
            .. rules
                .SelectMany(r => r.Check(document).Take(Most).Select(f => f.ToViolation(r.Section ?? standard)))
                .OrderBy(v => v.Line)
                .ThenBy(v => v.Column),
        ];
}
