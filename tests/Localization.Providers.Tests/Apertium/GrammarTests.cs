namespace Localization.Providers.Tests.Apertium;

public sealed class GrammarTests(Engine engine)
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Apertium", "Specs", "grammar.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(l => l.Trim().Trim('|').Split('|'));
        foreach (var row in rows)
            data.Add(row[0].Trim(), row[1].Trim());
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TranslateAsync_SpecRow_GivesItsTarget(string source, string target) =>
        (await engine.TranslateAsync(new MarkedText(source))).ShouldBe(target);
}
