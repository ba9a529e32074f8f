using System.Collections.Immutable;

namespace Localization.Providers.Tests.Identification;

/// <summary>Answers everything with one text.</summary>
internal sealed class FixedProvider(string name, string text) : ITranslationProvider
{
    public int Requests { get; private set; }

    public string Name => name;

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 50 };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        Requests++;
        return Task.FromResult(
            request.Units.Select(_ => new TranslationAnswer(new InlineText(text))).ToImmutableArray()
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
