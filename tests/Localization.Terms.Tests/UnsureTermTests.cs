namespace Localization.Terms.Tests;

public sealed class UnsureTermTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("unsure.md"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Unsure_SpecRow_NamesTheStretches(string entries, string text, string unsure)
    {
        var terms = new TermBase(entries.Split(" ; ").Select(ContextMatchingTests.Entry), LanguageTag.Parse("es"));
        var found = terms.Unsure(new InlineText(text));

        string.Join(" / ", found.Select(o => text.Substring(o.Start, o.Length)).DefaultIfEmpty("-")).ShouldBe(unsure);
        found.ShouldAllBe(u =>
            !terms.Find(new InlineText(text)).Any(f => f.Start < u.Start + u.Length && u.Start < f.Start + f.Length)
        );
    }

    [Theory]
    [InlineData("missão", "missões")]
    [InlineData("irmão", "irmãos")]
    [InlineData("jornal", "jornais")]
    [InlineData("homem", "homens")]
    [InlineData("professor", "professores")]
    [InlineData("luz", "luzes")]
    [InlineData("ministra", "ministras")]
    [InlineData("país", "países")]
    [InlineData("chefe de governo", "chefes de governo")]
    [InlineData("ônibus", "ônibus")]
    public void Constrain_PluralInPortuguese_IsMadeByTheData(string singular, string plural)
    {
        var terms = new TermBase(
            [new Term("envoy", singular, TermPolicy.Translate) { PartOfSpeech = PartOfSpeech.Noun }],
            LanguageTag.Parse("pt")
        );
        terms
            .Constrain(terms.Find(new InlineText("Three envoys came.")))
            .ShouldHaveSingleItem()
            .Target.ShouldBe(plural);
    }
}
