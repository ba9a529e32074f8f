using System.Globalization;
using System.Xml;

namespace Localization.Editions.Xliff;

/// <summary>Writes how good translations are by the Localization Quality Rating of ITS 2.0 (§8.18; XLIFF 2.1 §5.8):
/// 100 is best. The score is 100 less the risk that an editor changes the segment.</summary>
internal static class XliffRating
{
    private const string Its = "http://www.w3.org/2005/11/its";

    /// <summary>Declares the namespace and the version of ITS, on the root.</summary>
    public static void Declare(XmlWriter writer)
    {
        writer.WriteAttributeString("xmlns", "its", null, Its);
        writer.WriteAttributeString("its", "version", Its, "2.0");
    }

    /// <summary>Rates a unit by its riskiest segment; one without a translation is not rated.</summary>
    public static void Write(XmlWriter writer, IEnumerable<TranslatedSegment> segments)
    {
        var risks = segments.Where(s => s.State > SegmentState.Initial).Select(s => s.Risk).ToList();
        if (risks.Count > 0)
            writer.WriteAttributeString(
                "its",
                "locQualityRatingScore",
                Its,
                (100 - risks.Max()).ToString(CultureInfo.InvariantCulture)
            );
    }
}
