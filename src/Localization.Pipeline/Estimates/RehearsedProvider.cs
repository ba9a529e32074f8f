using System.Collections.Immutable;
using System.Globalization;
using Localization.Providers.Packing;

namespace Localization.Pipeline.Estimates;

/// <summary>Counts what a provider would be sent, and sends nothing. In: requests. Out: answers that keep every
/// placeholder, or, where terms are to be lost, answers that keep nothing.</summary>
internal sealed class RehearsedProvider(ITranslationProvider provider, bool losesTerms) : ITranslationProvider
{
    private int _answers;

    /// <summary>What would have been billed so far.</summary>
    public ProviderBill Bill { get; private set; }

    /// <summary>How many requests would have been sent so far.</summary>
    public int Requests { get; private set; }

    /// <summary>How many units they would have had.</summary>
    public int Units { get; private set; }

    public string Name => provider.Name;

    public string Model => provider.Model;

    public ProviderCapabilities Capabilities => provider.Capabilities;

    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        foreach (var pack in RequestPacker.Pack(request.Units, Capabilities))
        {
            Bill += Capabilities.BillOf(request with { Units = [.. pack.Select(i => request.Units[i])] });
            Requests++;
        }

        Units += request.Units.Length;
        return Task.FromResult(
            request.Units.Select(u => new TranslationAnswer(losesTerms ? Lost() : u.Text)).ToImmutableArray()
        );
    }

    public ValueTask DisposeAsync() => default;

    // No two are alike: what is said of every term is taken for a refusal.
    private InlineText Lost() => new(string.Create(CultureInfo.InvariantCulture, $"q{_answers++}"));
}
