using System.Collections.Immutable;
using Localization.Apertium.Engine;

[assembly: AssemblyFixture(typeof(Localization.Apertium.Tests.Engine))]

namespace Localization.Apertium.Tests;

/// <summary>The real engine, started once for all tests: tests/run installs it.</summary>
public sealed class Engine : IAsyncLifetime
{
    private readonly ChainPools _pools = new(new ApertiumOptions { Chains = 2 }, TimeProvider.System);

    public Engine() => Provider = Without();

    public ITranslationProvider Provider { get; }

    /// <summary>The engine with rules switched off, on the same processes; they end with the engine.</summary>
    public ITranslationProvider Without(params string[] rules) =>
        new ApertiumProvider(rules.ToHashSet(StringComparer.Ordinal), _pools);

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _pools.DisposeAsync();

    public async Task<string> TranslateAsync(MarkedText source)
    {
        var answer = (await TranslateAsync([source.ToUnit()])).Single();
        return answer.Text?.Render() ?? $"FAILED: {answer.Failure}";
    }

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(ImmutableArray<TranslationUnit> units) =>
        await Provider.TranslateAsync(
            new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es"), units),
            TestContext.Current.CancellationToken
        );
}
