using System.Collections.Immutable;

namespace Localization.Providers.Resilience;

/// <summary>Asks one provider after the other. In: a batch. Out: each unit's answer by the first provider that has one,
/// with its name on it.</summary>
internal sealed class ProviderChain(ImmutableArray<ITranslationProvider> providers, Action<ProviderEvent>? observer)
    : ITranslationProvider
{
    public string Name { get; } = string.Join(',', providers.Select(p => p.Name));

    public string Model { get; } = string.Join(',', providers.Select(p => p.Model));

    public string ModelFor(LanguageTag source, LanguageTag target) =>
        string.Join(',', providers.Select(p => p.ModelFor(source, target)));

    /// <summary>What the first takes. Each of the others is to fit a unit's protection to its own.</summary>
    public ProviderCapabilities Capabilities { get; } =
        new()
        {
            MaxTexts = providers[0].Capabilities.MaxTexts,
            Protections = providers[0].Capabilities.Protections,
            Context = providers.Any(p => p.Capabilities.Context),
            Instructions = providers.Any(p => p.Capabilities.Instructions),
            Bill = providers[0].Capabilities.Bill,
            Local = providers.All(p => p.Capabilities.Local),
            FaultRate = providers.Max(p => p.Capabilities.FaultRate),
        };

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var answers = new TranslationAnswer[request.Units.Length];
        var left = Enumerable.Range(0, answers.Length).ToList();
        ProviderException? fault = null;
        foreach (var provider in providers)
        {
            if (provider != providers[0])
                new ProviderTelemetry(provider.Name, observer).Count("fallback", reason: fault);
            try
            {
                var results = await TranslateAsync(provider, request, left, cancellationToken);
                for (var i = 0; i < left.Count; i++)
                {
                    var wasBusy = answers[left[i]]?.MayComeLater ?? false;
                    answers[left[i]] = results[i] with
                    {
                        Provider = provider.Name,
                        MayComeLater = results[i].Text is null && (wasBusy || results[i].MayComeLater),
                    };
                }
            }
            catch (ProviderException exception)
            {
                // The first says what is wrong with the one that was wanted.
                fault ??= exception;
                foreach (var i in left)
                {
                    answers[i] ??= new TranslationAnswer(null, exception.Message) { Provider = provider.Name };
                    if (exception is ProviderOverloadException)
                        answers[i] = answers[i] with { MayComeLater = true };
                }
            }

            left.RemoveAll(i => answers[i].Text is not null);
            if (left.Count == 0)
                break;
        }

        return fault is not null && left.Count == answers.Length && answers.Length > 0 ? throw fault : [.. answers];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in providers)
            await provider.DisposeAsync();
    }

    // Providers that take less at a time than the first are asked in parts.
    private static async Task<List<TranslationAnswer>> TranslateAsync(
        ITranslationProvider provider,
        TranslationRequest request,
        List<int> units,
        CancellationToken cancellationToken
    )
    {
        var answers = new List<TranslationAnswer>(units.Count);
        foreach (var part in units.Chunk(provider.Capabilities.MaxTexts))
            answers.AddRange(
                await provider.TranslateAsync(
                    request with
                    {
                        Units = [.. part.Select(i => request.Units[i])],
                    },
                    cancellationToken
                )
            );
        return answers;
    }
}
