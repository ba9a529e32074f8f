using System.Globalization;
using System.Xml;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A code point represents a character that XML cannot hold.</summary>
internal sealed class CodePoints : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 hex";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .All("cp")
            .Where(c => c.Value("hex") is { } hex && !IsNeeded(hex))
            .Select(c => new Fault(c, "code-point", c.Value("hex")!));

    private static bool IsNeeded(string hex) =>
        hex.Length is 4 or 6
        && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
        && point <= 0x10FFFF
        // The controls after DEL are allowed but discouraged in XML.
        && (point is >= 0x7F and <= 0x9F and not 0x85 || (point <= 0xFFFF && !XmlConvert.IsXmlChar((char)point)));
}
