using System.Collections.Immutable;

namespace Localization.Model.Providers;

/// <summary>Translates. In: a batch of units. Out: one answer a unit, in order. A provider turns one batch into one
/// request; packing, retries, limits and memory wrap it.</summary>
public interface ITranslationProvider : IAsyncDisposable
{
    /// <summary>The name by which it is chosen, such as <c>apertium</c>.</summary>
    string Name { get; }

    /// <summary>What changes its answers: the version of the engine, its model and its data. Part of the content
    /// key.</summary>
    string Model { get; }

    /// <summary>What changes its answers for one pair of languages, for a provider with a model a pair.</summary>
    string ModelFor(LanguageTag source, LanguageTag target) => Model;

    /// <summary>What one request takes, and what the provider can do.</summary>
    ProviderCapabilities Capabilities { get; }

    /// <summary>Translates a batch.</summary>
    /// <exception cref="ProviderException">Nothing of the batch was translated; its message says what to
    /// do.</exception>
    Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    );
}
