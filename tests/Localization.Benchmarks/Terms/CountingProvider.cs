using System.Collections.Immutable;

namespace Localization.Benchmarks.Terms;

/// <summary>Counts what an engine is asked.</summary>
/// <param name="engine">The engine.</param>
/// <param name="textOnly">Whether it is told nothing about terms, as a service that only takes text.</param>
internal sealed class CountingProvider(ITranslationProvider engine, bool textOnly) : ITranslationProvider
{
    private int _texts;

    /// <summary>How many texts it got.</summary>
    public int Texts => _texts;

    public string Name => textOnly ? "text-only" : engine.Name;

    public string Model => engine.Model;

    public ProviderCapabilities Capabilities =>
        textOnly ? new() { MaxTexts = engine.Capabilities.MaxTexts } : engine.Capabilities;

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Add(ref _texts, request.Units.Length);
        return engine.TranslateAsync(
            textOnly ? request with { Units = [.. request.Units.Select(u => u with { Constraints = [] })] } : request,
            cancellationToken
        );
    }

    public ValueTask DisposeAsync() => default;
}
