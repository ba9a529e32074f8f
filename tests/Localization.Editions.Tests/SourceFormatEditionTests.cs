using System.Text;
using Localization.Articles;

namespace Localization.Editions.Tests;

public sealed class SourceFormatEditionTests
{
    private static readonly SourceFormatEdition Edition = new(new ArticleFormats().Of);

    [Fact]
    public void FileName_Article_NamesTheLanguage() =>
        Edition.FileName(SampleArticles.Oil()).ShouldBe("venezuela-oil-exports-explained.es.md");

    [Fact]
    public void Write_PartlyTranslated_LeavesTheRest()
    {
        var text = Encoding.UTF8.GetString(Edition.Write(SampleArticles.Oil()));
        text.ShouldContain("un promedio de **780.000 barriles diarios** en octubre");
        text.ShouldContain("| Estados Unidos |    190.000 | 205.000 |    +7,9 % |");
        text.ShouldContain("date: 2025-11-03\n");
    }
}
