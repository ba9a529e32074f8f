using System.Collections.Immutable;
using System.Text.Json;
using Localization.Providers.Http;
using Localization.Providers.Markup;

namespace Localization.Providers.LibreTranslate;

/// <summary>Translates with a LibreTranslate server, one's own or another's.</summary>
internal sealed class LibreTranslateProvider(LibreTranslateOptions options, JsonEndpoint endpoint)
    : ITranslationProvider
{
    private const string ProviderName = "libretranslate";

    public string Name => ProviderName;

    /// <summary>The server does not name its model; another server may have another one.</summary>
    public string Model { get; } = options.Server;

    public ProviderCapabilities Capabilities { get; } =
        new()
        {
            MaxTexts = options.MaxTexts,
            MaxCharacters = options.MaxCharacters,
            Bill = request => new ProviderBill(request.Units.Sum(u => ProviderBill.CodePoints(MarkupWriter.Write(u)))),
            Protections = [TermProtection.Markup],
        };

    /// <summary>The server. It takes the key in the body, if it wants one.</summary>
    public static HttpServer Server(LibreTranslateOptions options) =>
        new(ServerAddress.Parse(ProviderName, options.Server), options.Key, () => [], LibreTranslateJson.Default);

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = new LibreTranslateRequest(
            [.. request.Units.Select(MarkupWriter.Write)],
            request.Source.Language,
            request.Target.Language,
            options.Key.Value
        );
        var response = await endpoint.PostAsync<LibreTranslateResponse>("translate", body, cancellationToken);
        var texts =
            response.TranslatedText.ValueKind == JsonValueKind.Array
                ? response
                    .TranslatedText.EnumerateArray()
                    .Select(t => t.ValueKind == JsonValueKind.String ? t.GetString() : null)
                    .ToArray()
                : [];
        if (texts.Length != request.Units.Length)
            throw new ProviderResponseException("provider-count", Name, request.Units.Length, texts.Length);
        return [.. texts.Zip(request.Units, (text, unit) => MarkupAnswer.Of(Name, text, unit))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
