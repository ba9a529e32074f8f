using System.Collections.Immutable;

namespace Localization.Providers.Copy;

/// <summary>Answers with the source, for people who translate by hand in the edition.</summary>
internal sealed class CopyProvider : ITranslationProvider
{
    public string Name => "copy";

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } =
        new()
        {
            // Nothing is sent, and each request is a transaction of the memory.
            MaxTexts = 20_000,
            Local = true,
            Copies = true,
        };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(request.Units.Select(unit => new TranslationAnswer(unit.Text)).ToImmutableArray());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
