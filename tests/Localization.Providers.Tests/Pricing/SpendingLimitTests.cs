using System.Collections.Immutable;
using Localization.Providers.Pricing;
using Localization.Providers.Tests.Resilience;

namespace Localization.Providers.Tests.Pricing;

public sealed class SpendingLimitTests
{
    private static readonly PriceTable Prices = new(
        "EUR",
        ImmutableDictionary<string, decimal>.Empty.Add("scripted", 20m)
    );

    [Fact]
    public async Task TranslateAsync_WouldCrossTheCharacters_SendsNothing()
    {
        var inner = new ScriptedProvider();
        await using var provider = new BudgetedProvider(inner, new SpendingLimit(10, null, Prices));

        await AskAsync(provider, "12345", "1234");
        var exception = await Should.ThrowAsync<ProviderQuotaException>(() => AskAsync(provider, "12"));
        await AskAsync(provider, "1");

        inner.Requests.Select(r => r.Sum(t => t.Length)).ShouldBe([9, 1]);
        exception.Message.ShouldContain("10");
    }

    [Fact]
    public async Task TranslateAsync_WouldCrossTheCost_SendsNothing()
    {
        var inner = new ScriptedProvider();
        await using var provider = new BudgetedProvider(inner, new SpendingLimit(null, 0.0002m, Prices));

        await AskAsync(provider, "1234567890");
        var exception = await Should.ThrowAsync<ProviderQuotaException>(() => AskAsync(provider, "1"));

        inner.Requests.Count.ShouldBe(1);
        exception.Message.ShouldContain("0.0002 EUR");
    }

    [Fact]
    public async Task TranslateAsync_CostLimitWithoutAPrice_SaysWhereToSetIt()
    {
        await using var provider = new BudgetedProvider(
            new ScriptedProvider("other"),
            new SpendingLimit(null, 1, Prices)
        );

        (await Should.ThrowAsync<SettingsException>(() => AskAsync(provider, "1"))).Message.ShouldContain(
            "\"prices\": { \"other\""
        );
    }

    [Fact]
    public async Task TranslateAsync_RefusedRequest_IsNotCounted()
    {
        var inner = new ScriptedProvider
        {
            Fault = (n, _) => n == 1 ? new ProviderOverloadException("provider-busy", "scripted", 429) : null,
        };
        await using var provider = new BudgetedProvider(inner, new SpendingLimit(5, null, Prices));

        await Should.ThrowAsync<ProviderOverloadException>(() => AskAsync(provider, "12345"));

        (await AskAsync(provider, "12345"))[0].Text.ShouldNotBeNull();
    }

    [Fact]
    public void Create_NegativeLimit_IsRefused() =>
        Should
            .Throw<SettingsException>(() => new SpendingLimit(-1, null, Prices))
            .Message.ShouldContain("--max-characters");

    private static Task<ImmutableArray<TranslationAnswer>> AskAsync(BudgetedProvider provider, params string[] texts) =>
        provider.TranslateAsync(Requests.Of(texts), TestContext.Current.CancellationToken);
}
