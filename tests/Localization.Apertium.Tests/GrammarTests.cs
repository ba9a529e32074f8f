namespace Localization.Apertium.Tests;

public sealed class GrammarTests(Engine engine)
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("grammar.md"))
            data.Add(row[0], row[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TranslateAsync_SpecRow_GivesItsTarget(string source, string target) =>
        (await engine.TranslateAsync(new MarkedText(source))).ShouldBe(target);
}
