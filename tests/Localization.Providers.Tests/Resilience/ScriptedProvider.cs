using System.Collections.Concurrent;
using System.Collections.Immutable;
using Polly;

namespace Localization.Providers.Tests.Resilience;

/// <summary>Answers each text with itself in capitals, unless <see cref="Fault"/> has a fault for the
/// request.</summary>
public sealed class ScriptedProvider(string name = "scripted") : ITranslationProvider
{
    private int _requests;

    public Func<int, ImmutableArray<string>, Exception?> Fault { get; init; } = (_, _) => null;

    /// <summary>What stands between a request and this provider; null for nothing.</summary>
    public ResiliencePipeline? Chaos { get; init; }

    public ConcurrentQueue<ImmutableArray<string>> Requests { get; } = [];

    public ConcurrentDictionary<string, int> Answered { get; } = [];

    public string Name => name;

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; init; } = new() { MaxTexts = 50 };

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var texts = request.Units.Select(u => u.Text.Text).ToImmutableArray();
        Requests.Enqueue(texts);
        if (Fault(Interlocked.Increment(ref _requests), texts) is { } fault)
            throw fault;
        return await (Chaos ?? ResiliencePipeline.Empty).ExecuteAsync(
            _ =>
            {
                foreach (var text in texts)
                    Answered.AddOrUpdate(text, 1, (_, n) => n + 1);
                return ValueTask.FromResult(
                    texts.Select(t => new TranslationAnswer(new InlineText(t.ToUpperInvariant()))).ToImmutableArray()
                );
            },
            cancellationToken
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
