using System.Text;
using Localization.Editions.Docx;
using Localization.Editions.Epub;
using Localization.Editions.Markdown;
using Localization.Editions.Packaging;
using Localization.Editions.Reading;

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

    [Theory]
    [InlineData("epub", "<p class=\"notice\">Dañados al traducir: segmentos 3.</p>")]
    [InlineData("docx", ">Dañados al traducir: segmentos 3.<")]
    [InlineData("markdown", "*Dañados al traducir: segmentos 3.*\n\n")]
    [InlineData("markdown-table", "*Dañados al traducir: segmentos 3.*\n\n")]
    public void Write_OtherEditions_SayItToo(string edition, string notice)
    {
        var damaged = With(s =>
            s with
            {
                Issues = [new QualityIssue("number-changed", QualitySeverity.Error, ["9", "90"])],
            }
        );
        var text = Text(edition, damaged);
        text.ShouldContain("Traducción automática sin revisar");
        text.ShouldContain(notice);
        Text(edition, Approved()).ShouldNotContain("Traducción automática sin revisar");
    }

    [Fact]
    public void Write_ApprovedArticle_HasNoNotice() => Page(Approved()).ShouldNotContain("<p class=\"notice\">");

    private static TranslatedArticle Approved()
    {
        var article = SampleArticles.Oil();
        return article with { Segments = [.. article.Segments.Select(s => s with { State = SegmentState.Final })] };
    }

    private static string Text(string edition, TranslatedArticle article) =>
        edition switch
        {
            "epub" => Part(new EpubEdition(Localizers.Labels).Write(article), ".xhtml"),
            "docx" => Part(new DocxEdition(Localizers.Labels, Localizers.Issues).Write(article), "document.xml"),
            _ => Encoding.UTF8.GetString(
                new MarkdownEdition(Localizers.Labels, edition == "markdown-table").Write(article)
            ),
        };

    private static string Part(byte[] package, string ending) =>
        string.Concat(
            Package
                .Read(package)
                .Where(p => p.Name.EndsWith(ending, StringComparison.Ordinal))
                .Select(p => Encoding.UTF8.GetString(p.Content))
        );

    private static TranslatedArticle With(Func<TranslatedSegment, TranslatedSegment> change)
    {
        var article = SampleArticles.Oil();
        return article with { Segments = article.Segments.SetItem(2, change(article.Segments[2])) };
    }

    private static string Page(TranslatedArticle article) =>
        Encoding.UTF8.GetString(new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(article));
}
