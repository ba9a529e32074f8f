namespace Localization.Apertium.Tests;

public sealed class GrammarTests(Engine engine)
{
    public static TheoryData<string, string> Sentences() => Rows("grammar.md");

    public static TheoryData<string, string> Titles() => Rows("titles.md");

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task TranslateAsync_SpecRow_GivesItsTarget(string source, string target) =>
        (await engine.TranslateAsync(new MarkedText(source))).ShouldBe(target);

    [Theory]
    [MemberData(nameof(Titles))]
    [InlineData("Moscow Steps Into Crisis", "Moscú entra en crisis")]
    [InlineData("Secretary of State Antony Blinken Resigns", "El Secretario de Estado Antony Blinken dimite")]
    [InlineData("Jack Black Opens Studio", "Jack Black abre estudio")]
    public async Task TranslateAsync_Headline_GivesItsTarget(string source, string target)
    {
        var unit = new TranslationUnit(new InlineText(source), BlockRole.Headline, []);
        (await engine.TranslateAsync([unit])).Single().Text!.Text.ShouldBe(target);
    }

    private static TheoryData<string, string> Rows(string table)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows(table))
            data.Add(row[0], row[1]);
        return data;
    }
}
