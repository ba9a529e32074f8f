using System.Collections.Immutable;

namespace Localization.Pipeline.Tests;

/// <summary>Answers with the source, and says so.</summary>
internal sealed class CopyingProvider : ITranslationProvider
{
    public string Name => "copier";

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 100, Copies = true };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(request.Units.Select(unit => new TranslationAnswer(unit.Text)).ToImmutableArray());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
