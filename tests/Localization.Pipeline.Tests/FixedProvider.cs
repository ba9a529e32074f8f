using System.Collections.Immutable;

namespace Localization.Pipeline.Tests;

/// <summary>Says the same to everything; to what is shorter than a sentence it has a fault where one is
/// given.</summary>
public sealed class FixedProvider(string text, ProviderException? alone = null) : ITranslationProvider
{
    public string Name => "fixed";

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 50 };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) =>
        alone is not null && request.Units.All(u => !u.Text.Text.Contains(' '))
            ? throw alone
            : Task.FromResult(
                request.Units.Select(_ => new TranslationAnswer(new InlineText(text))).ToImmutableArray()
            );

    public ValueTask DisposeAsync() => default;
}
