using Microsoft.Extensions.DependencyInjection;

namespace Localization.Apertium.Tests;

/// <summary>Each rule can be switched off by its name.</summary>
public sealed class RuleSwitchTests
{
    [Theory]
    [InlineData("", "El agua subió.")]
    [InlineData("stressed-a", "La agua subió.")]
    public async Task TranslateAsync_RuleSwitchedOff_IsNotApplied(string rule, string target)
    {
        await using var services = new ServiceCollection()
            .AddApertium(
                new ApertiumOptions { Chains = 1, Without = rule.Length > 0 ? new HashSet<string> { rule } : [] }
            )
            .BuildServiceProvider();
        var request = new TranslationRequest(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [new MarkedText("The water rose.").ToUnit()]
        );
        var provider = services.GetRequiredKeyedService<ITranslationProvider>("apertium");
        (await provider.TranslateAsync(request, TestContext.Current.CancellationToken))
            .Single()
            .Text!.Text.ShouldBe(target);
        provider.Model.Contains("stressed-a", StringComparison.Ordinal).ShouldBe(rule.Length > 0);
    }

    [Fact]
    public void Provider_UnknownRule_SaysWhichThereAre()
    {
        using var services = new ServiceCollection()
            .AddApertium(new ApertiumOptions { Without = new HashSet<string> { "spelling" } })
            .BuildServiceProvider();
        Should
            .Throw<SettingsException>(() => services.GetRequiredKeyedService<ITranslationProvider>("apertium"))
            .Message.ShouldContain("stressed-a");
    }

    [Fact]
    public void Rules_Names_AreDistinct() => ApertiumOptions.Rules.ShouldBeUnique();
}
