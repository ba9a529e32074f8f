using System.Text;
using Localization.Model;

namespace Localization.Editions.Tests;

/// <summary>A derived edition says at its head how far its text can be trusted.</summary>
public sealed class EditionNoticeTests
{
    [Fact]
    public void Write_MachineTranslation_SaysThatNobodyReadIt() =>
        Page(SampleArticles.Oil()).ShouldContain("Traducción automática sin revisar");

    [Fact]
    public void Write_DamagedSegment_IsNamed() =>
        Page(With(s => s with { Issues = [new QualityIssue("number-changed", QualitySeverity.Error, ["9", "90"])] }))
            .ShouldContain("Dañados al traducir: segmentos 3.");

    [Fact]
    public void Write_UntranslatedSegment_IsNamed() =>
        Page(
                With(s =>
                    s with
                    {
                        State = SegmentState.Initial,
                        Target = s.Segment.Source,
                        Origin = SegmentOrigin.Source,
                    }
                )
            )
            .ShouldContain("Sin traducir: segmentos 3.");

    [Fact]
    public void Write_ApprovedArticle_HasNoNotice()
    {
        var article = SampleArticles.Oil();
        Page(article with { Segments = [.. article.Segments.Select(s => s with { State = SegmentState.Final })] })
            .ShouldNotContain("<p class=\"notice\">");
    }

    private static TranslatedArticle With(Func<TranslatedSegment, TranslatedSegment> change)
    {
        var article = SampleArticles.Oil();
        return article with { Segments = article.Segments.SetItem(2, change(article.Segments[2])) };
    }

    private static string Page(TranslatedArticle article) =>
        Encoding.UTF8.GetString(new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(article));
}
