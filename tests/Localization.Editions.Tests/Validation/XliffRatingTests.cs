using System.Xml.Linq;
using Localization.Editions.Xliff;
using Localization.Exchange;

namespace Localization.Editions.Tests.Validation;

/// <summary>XLIFF 2.1 says how good each unit is, by the Localization Quality Rating of ITS 2.0.</summary>
public sealed class XliffRatingTests
{
    private static readonly XNamespace Its = "http://www.w3.org/2005/11/its";
    private static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    [Fact]
    public void Write_RiskySegments_RateTheirUnits()
    {
        var article = SampleArticles.Oil();
        article = article with
        {
            Segments =
            [
                .. article.Segments.Select(
                    (s, i) => s with { Risk = i % 3 == 0 ? 80 : 20, Confidence = i == 1 ? 2 / 3d : null }
                ),
            ],
        };

        var xml = new Xliff2Edition(Localizers.Issues).Write(article);

        var root = XDocument.Load(new MemoryStream(xml)).Root!;
        root.Attribute(Its + "version")!.Value.ShouldBe("2.0");
        root.Descendants()
            .Attributes(Its + "locQualityRatingScore")
            .Select(a => a.Value)
            .Distinct()
            .ShouldBe(["20", "80"], ignoreOrder: true);
        root.Descendants(Metadata + "meta")
            .Where(m => m.Attribute("type")!.Value == "risk")
            .Select(m => m.Value)
            .ShouldBe(article.Segments.Select(s => $"{s.Risk}"));
        root.Descendants(Metadata + "meta")
            .Where(m => m.Attribute("type")!.Value == "confidence")
            .Select(m => m.Value)
            .ShouldBe(["0.6667"]);
        StandardCheck.Check(new MemoryStream(xml)).ShouldBeEmpty();
    }

    [Fact]
    public void Write_SegmentWithoutATranslation_IsNotRated()
    {
        var article = SampleArticles.Oil();
        article = article with
        {
            Segments = [.. article.Segments.Select(s => s with { State = SegmentState.Initial, Risk = 100 })],
        };

        XDocument
            .Load(new MemoryStream(new Xliff2Edition(Localizers.Issues).Write(article)))
            .Descendants()
            .Attributes(Its + "locQualityRatingScore")
            .ShouldBeEmpty();
    }
}
