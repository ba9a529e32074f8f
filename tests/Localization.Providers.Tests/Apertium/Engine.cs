using System.Collections.Immutable;
using Localization.Model;
using Localization.Providers.Apertium;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Tests.Apertium;

/// <summary>The real engine, started once for all tests: tests/run installs it.</summary>
public sealed class Engine : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddApertium(new ApertiumOptions { Chains = 2 })
        .BuildServiceProvider();

    public ITranslationProvider Provider => _services.GetRequiredKeyedService<ITranslationProvider>("apertium");

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

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
