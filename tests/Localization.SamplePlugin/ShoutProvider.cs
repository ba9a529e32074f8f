using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.SamplePlugin;

/// <summary>A provider of one's own: it shouts.</summary>
public sealed class ShoutProvider : ITranslationProvider
{
    public string Name => "shout";

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 100, Local = true };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(request.Units.Select(unit => new TranslationAnswer(Shout(unit.Text))).ToImmutableArray());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InlineText Shout(InlineText text) =>
        new(text.Text.TrimEnd('.').ToUpperInvariant() + "!", text.Codes);
}

/// <summary>What the program calls when the settings name this assembly.</summary>
public static class ShoutExtensions
{
    public static IServiceCollection AddShout(this IServiceCollection services) =>
        services.AddKeyedSingleton<ITranslationProvider>("shout", (_, _) => new ShoutProvider());
}
