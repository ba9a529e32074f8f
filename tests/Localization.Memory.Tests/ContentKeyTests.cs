namespace Localization.Memory.Tests;

public sealed class ContentKeyTests
{
    private static readonly TranslationUnit Unit = new(
        new InlineText("The Sukhoi flew.", [new InlineCode(4, InlineCodeKind.Placeholder, "1", "x")]),
        BlockRole.Paragraph,
        [new LexicalConstraint(4, 6, "Sukhoi", PartOfSpeech.Product)]
    );

    [Fact]
    public void Of_SameContent_IsTheSame() => Key(Unit).ShouldBe(Key(Unit with { }));

    [Fact]
    public void Of_AnythingThatChangesTheAnswer_ChangesTheKey()
    {
        var keys = new[]
        {
            Key(Unit),
            Key(Unit, provider: "other"),
            Key(Unit, model: "2"),
            Key(Unit, to: "es-MX"),
            Key(Unit with { Role = BlockRole.Headline }),
            Key(Unit with { Text = new InlineText("The Sukhoi flew.") }),
            Key(Unit with { Text = new InlineText("The Sukhoi flew!", Unit.Text.Codes) }),
            Key(Unit with { Constraints = [] }),
            Key(Unit with { Constraints = [Unit.Constraints[0] with { Target = "Sujói" }] }),
            Key(Unit with { Constraints = [Unit.Constraints[0] with { Gender = GrammaticalGender.Feminine }] }),
        };
        keys.Distinct().Count().ShouldBe(keys.Length);
    }

    private static string Key(TranslationUnit unit, string provider = "p", string model = "1", string to = "es") =>
        ContentKey.Of(provider, model, LanguageTag.Parse("en"), LanguageTag.Parse(to), unit);
}
