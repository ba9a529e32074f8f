using System.Collections.Immutable;
using System.Net.Http.Json;

namespace Localization.CountingHost;

/// <summary>Sends texts to COUNTING_URL as a JSON array and takes their translations back as one.</summary>
internal sealed class CountingProvider : ITranslationProvider
{
    public const string Key = "counting";

    private readonly HttpClient _client = new();
    private readonly Uri _address = new(Environment.GetEnvironmentVariable("COUNTING_URL") ?? "http://localhost:1/");

    public string Name => Key;

    public string Model => "1";

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 4 };

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        using var response = await _client.PostAsJsonAsync(
            _address,
            request.Units.Select(u => u.Text.Text),
            cancellationToken
        );
        response.EnsureSuccessStatusCode();
        var texts = await response.Content.ReadFromJsonAsync<string[]>(cancellationToken) ?? [];
        return [.. texts.Select(t => new TranslationAnswer(new InlineText(t)))];
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return default;
    }
}
