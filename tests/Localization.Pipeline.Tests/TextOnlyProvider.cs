using System.Collections.Immutable;

namespace Localization.Pipeline.Tests;

/// <summary>A real engine that nobody can tell about terms: it gets texts and nothing else.</summary>
public sealed class TextOnlyProvider(ITranslationProvider engine) : ITranslationProvider
{
    public string Name => "text-only";

    public string Model => engine.Model;

    public ProviderCapabilities Capabilities => new() { MaxTexts = engine.Capabilities.MaxTexts };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) =>
        engine.TranslateAsync(
            request with
            {
                Units = [.. request.Units.Select(u => u with { Constraints = [] })],
            },
            cancellationToken
        );

    public ValueTask DisposeAsync() => default;
}
