using Localization.Model;
using Localization.Providers.Apertium;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Tests.Apertium;

/// <summary>What each rule changes: the Spanish without it, and with it.</summary>
public sealed class RuleTests(Engine engine) : IClassFixture<Engine>
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Apertium", "Specs", "apertium.rules.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));
        foreach (var row in rows)
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
        await using var services = new ServiceCollection()
            .AddApertium(
                new ApertiumOptions
                {
                    Chains = 1,
                    Without = new HashSet<string> { rule },
                }
            )
            .BuildServiceProvider();
        var request = new TranslationRequest(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [new MarkedText(english).ToUnit()]
        );
        var answer = (
            await services
                .GetRequiredKeyedService<ITranslationProvider>("apertium")
                .TranslateAsync(request, TestContext.Current.CancellationToken)
        ).Single();
        (answer.Text?.Render(), await engine.TranslateAsync(new MarkedText(english))).ShouldBe((before, after));
    }
}
