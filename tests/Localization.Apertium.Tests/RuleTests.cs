namespace Localization.Apertium.Tests;

/// <summary>What each rule changes: the Spanish without it, and with it.</summary>
public sealed class RuleTests(Engine engine)
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in SpecTable.Rows("apertium.rules.md"))
            data.Add(row[0], row[1], row[2], row[3]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TranslateAsync_RuleOffAndOn_GivesBeforeAndAfter(
        string rule,
        string english,
        string before,
        string after
    )
    {
        var request = new TranslationRequest(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [new MarkedText(english).ToUnit()]
        );
        var answer = (
            await engine.Without(rule).TranslateAsync(request, TestContext.Current.CancellationToken)
        ).Single();
        (answer.Text?.Render(), await engine.TranslateAsync(new MarkedText(english))).ShouldBe((before, after));
    }
}
