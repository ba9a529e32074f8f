using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Providers.Pricing;

/// <summary>Stops before a limit is crossed. In: one request. Out: the provider's answers, or
/// <see cref="ProviderQuotaException"/> with nothing sent.</summary>
internal sealed class BudgetedProvider(ITranslationProvider provider, SpendingLimit limit) : ITranslationProvider
{
    public string Name => provider.Name;

    public string Model => provider.Model;

    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    public ProviderCapabilities Capabilities => provider.Capabilities;

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var characters = request.Units.Sum(u => u.Text.Text.Length);
        limit.Take(Name, characters);
        try
        {
            return await provider.TranslateAsync(request, cancellationToken);
        }
        catch (ProviderException exception) when (exception is not ProviderResponseException)
        {
            // A refused request is not billed; one with a broken answer may have been.
            limit.GiveBack(Name, characters);
            throw;
        }
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
