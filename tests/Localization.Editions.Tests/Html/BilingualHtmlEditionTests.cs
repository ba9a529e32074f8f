namespace Localization.Editions.Tests;

public sealed class BilingualHtmlEditionTests
{
    [Fact]
    public void Write_SeedArticle_MatchesGoldenPage() =>
        Golden.ShouldBe(Localizers.Bilingual.Write(SampleArticles.Moscow()), "moscow.bilingual.html");
}
