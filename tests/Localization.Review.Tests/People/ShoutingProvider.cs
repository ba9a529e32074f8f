using System.Collections.Immutable;

namespace Localization.Review.Tests.People;

/// <summary>An engine that answers in capitals, so that its text is known at sight.</summary>
internal sealed class ShoutingProvider : ITranslationProvider
{
    public string Name => "shout";

    public string Model { get; init; } = "1";

    /// <summary>How sure it is of everything.</summary>
    public double? Confidence { get; init; }

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 50, Local = true };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            request
                .Units.Select(u => new TranslationAnswer(new InlineText(u.Text.Text.ToUpperInvariant(), u.Text.Codes))
                {
                    Confidence = Confidence,
                })
                .ToImmutableArray()
        );

    public ValueTask DisposeAsync() => default;
}
