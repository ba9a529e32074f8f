namespace Localization.Conventions.Tests;

public sealed class ConventionFinderTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    [Theory]
    [InlineData("fled on December 8, 2024", PartOfSpeech.Adverb, GrammaticalGender.Unknown, GrammaticalNumber.Singular)]
    [InlineData(
        "since December 8, 2024",
        PartOfSpeech.ProperNoun,
        GrammaticalGender.Masculine,
        GrammaticalNumber.Singular
    )]
    [InlineData("his 2015 intervention", PartOfSpeech.Adjective, GrammaticalGender.Unknown, GrammaticalNumber.Singular)]
    [InlineData("just 11 kilometers", PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Plural)]
    [InlineData("just 20 miles", PartOfSpeech.Number, GrammaticalGender.Feminine, GrammaticalNumber.Plural)]
    [InlineData("just 1 mile", PartOfSpeech.Number, GrammaticalGender.Feminine, GrammaticalNumber.Singular)]
    [InlineData("of 5%", PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Singular)]
    [InlineData(
        "see https://example.com",
        PartOfSpeech.ProperNoun,
        GrammaticalGender.Unknown,
        GrammaticalNumber.Singular
    )]
    public void Find_OneStretch_TellsItsGrammar(
        string source,
        PartOfSpeech part,
        GrammaticalGender gender,
        GrammaticalNumber number
    )
    {
        var found = ConventionFinder.Find(new(source), BlockRole.Paragraph, English, Spanish).ShouldHaveSingleItem();
        (found.PartOfSpeech, found.Gender, found.Number).ShouldBe((part, gender, number));
    }

    [Fact]
    public void Find_StretchTaken_LeavesItToTheTerm()
    {
        LexicalConstraint term = new(8, 6, "lunes", PartOfSpeech.Noun);
        ConventionFinder
            .Find(new("They on Monday left"), BlockRole.Paragraph, English, Spanish, [term])
            .ShouldBeEmpty();
    }

    [Fact]
    public void Find_TermInsideCredit_StillGivesTheCreditsFirstWords()
    {
        const string source = "Image by © Instagram / @nicolasmaduro";
        LexicalConstraint term = new(
            source.IndexOf("Instagram", StringComparison.Ordinal),
            9,
            "Instagram",
            PartOfSpeech.Organization
        );
        var found = ConventionFinder.Find(new(source), BlockRole.Caption, English, Spanish, [term]);
        found.Select(c => c.Target).ShouldBe(["Imagen:", "@nicolasmaduro"]);
        found[0].Length.ShouldBe("Image by".Length);
    }

    [Theory]
    [InlineData("fr", "10\u202F000")]
    [InlineData("de", "10.000")]
    [InlineData("pt-BR", "10.000")]
    [InlineData("it-CH", "10.000")]
    public void Find_OtherTarget_WritesFiguresItsWay(string to, string expected) =>
        ConventionFinder
            .Find(new("over 10,000 again"), BlockRole.Paragraph, English, LanguageTag.Parse(to))
            .ShouldHaveSingleItem()
            .Target.ShouldBe(expected);

    [Theory]
    [InlineData("fr", "es")]
    [InlineData("en", "ja")]
    public void Find_OtherPair_KeepsAddressesOnly(string from, string to) =>
        ConventionFinder
            .Find(
                new("10,000 on Monday at https://a.org"),
                BlockRole.Paragraph,
                LanguageTag.Parse(from),
                LanguageTag.Parse(to)
            )
            .ShouldHaveSingleItem()
            .Target.ShouldBe("https://a.org");

    [Fact]
    public void Find_TakenOutsideTheText_IsIgnored() =>
        ConventionFinder
            .Find(
                new("on Monday"),
                BlockRole.Paragraph,
                English,
                Spanish,
                [new(-5, 3, "x", PartOfSpeech.Noun), new(100, int.MaxValue, "y", PartOfSpeech.Noun)]
            )
            .ShouldHaveSingleItem();
}
