using System.Collections.Immutable;

namespace Localization.Providers.Pricing;

/// <summary>Stops before a limit is crossed, and counts what is billed. In: one request. Out: the provider's answers,
/// or <see cref="ProviderQuotaException"/> with nothing sent.</summary>
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
        var bill = provider.Capabilities.BillOf(request);
        limit.Take(Name, bill);
        try
        {
            var answers = await provider.TranslateAsync(request, cancellationToken);
            limit.Settle(Name, bill, Billed(answers, bill));
            return answers;
        }
        catch (ProviderException exception) when (exception is not ProviderResponseException)
        {
            // A refused request is not billed; one with a broken answer may have been.
            limit.GiveBack(Name, bill);
            throw;
        }
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    // What the provider says outranks what was reckoned.
    private static ProviderBill Billed(ImmutableArray<TranslationAnswer> answers, ProviderBill bill) =>
        new(
            answers.All(a => a.BilledCharacters is not null)
                ? answers.Sum(a => (long)a.BilledCharacters!)
                : bill.Characters,
            answers.Any(a => a.BilledTokens is not null) ? answers.Sum(a => (long)(a.BilledTokens ?? 0)) : bill.Tokens
        );
}
