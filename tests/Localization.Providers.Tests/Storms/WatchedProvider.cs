using System.Collections.Immutable;

namespace Localization.Providers.Tests.Storms;

/// <summary>Counts the requests that a provider has under way.</summary>
internal sealed class WatchedProvider(ITranslationProvider provider) : ITranslationProvider
{
    private int _underWay;

    public int UnderWay => Volatile.Read(ref _underWay);

    public string Name => provider.Name;

    public string Model => provider.Model;

    public ProviderCapabilities Capabilities => provider.Capabilities;

    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            return await provider.TranslateAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
