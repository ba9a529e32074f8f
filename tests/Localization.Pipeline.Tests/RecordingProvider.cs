using System.Collections.Immutable;

namespace Localization.Pipeline.Tests;

/// <summary>A provider that answers in capitals, writes down what it was asked, and can be made to fail: what is tested
/// here is the pipeline around it, not a translation.</summary>
public sealed class RecordingProvider : ITranslationProvider
{
    public List<string> Asked { get; } = [];

    public Func<string, TranslationAnswer> Answer { get; set; } =
        text => new TranslationAnswer(new InlineText(text.ToUpperInvariant()));

    public Action? BeforeAnswering { get; set; }

    public string Name => "recording";

    public string Model { get; set; } = "1";

    public ProviderCapabilities Capabilities { get; init; } = new() { MaxTexts = 2 };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Asked)
        {
            BeforeAnswering?.Invoke();
            Asked.AddRange(request.Units.Select(u => u.Text.Text));
        }

        return Task.FromResult(request.Units.Select(u => Answer(u.Text.Text)).ToImmutableArray());
    }

    public ValueTask DisposeAsync() => default;
}
