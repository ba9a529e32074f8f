using System.Collections.Immutable;
using Localization.Providers.Http;
using Localization.Providers.Markup;

namespace Localization.Providers.Microsoft;

/// <summary>Translates with Microsoft Translator over REST, version 3.0. A given translation goes as an entry of its
/// dynamic dictionary, which fits it into the sentence; where that fails, as markup that is not translated.</summary>
internal sealed class MicrosoftProvider(MicrosoftOptions options, JsonEndpoint endpoint) : ITranslationProvider
{
    private const string ProviderName = "microsoft";

    public string Name => ProviderName;

    public string Model => options.Category ?? "general";

    /// <summary>1,000 texts and 50,000 characters a request, of which a tenth is left for markup.</summary>
    public ProviderCapabilities Capabilities { get; } =
        new()
        {
            MaxTexts = 1000,
            MaxCharacters = 45_000,
            Protections = [TermProtection.Glossary, TermProtection.Markup],
            // Every character that is sent is billed, markup too.
            Bill = request => new ProviderBill(request.Units.Sum(u => ProviderBill.CodePoints(Markup(u)))),
        };

    /// <summary>The server with the key.</summary>
    /// <exception cref="ProviderAuthenticationException">There is no key.</exception>
    public static HttpServer Server(MicrosoftOptions options)
    {
        _ = options.Key.Require(ProviderName);
        return new HttpServer(
            ServerAddress.Parse(ProviderName, options.Server),
            options.Key,
            () => Headers(options),
            MicrosoftJson.Default
        );
    }

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var query =
            $"translate?api-version=3.0&textType=html&from={request.Source.Value}&to={request.Target.Value}&cat"
            + $"egory={Uri.EscapeDataString(Model)}";
        var body = request.Units.Select(u => new MicrosoftText(Markup(u))).ToArray();
        var results = await endpoint.PostAsync<MicrosoftResult[]>(query, body, cancellationToken);
        if (results.Length != request.Units.Length)
            throw new ProviderResponseException("provider-count", Name, request.Units.Length, results.Length);
        return [.. results.Zip(request.Units, Answer)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<KeyValuePair<string, string>> Headers(MicrosoftOptions options)
    {
        yield return new("Ocp-Apim-Subscription-Key", options.Key.Require(ProviderName));
        if (options.Region is { } region)
            yield return new("Ocp-Apim-Subscription-Region", region);
    }

    private static string Markup(TranslationUnit unit) => MarkupWriter.Write(unit, MarkupWriter.Dictionary);

    private TranslationAnswer Answer(MicrosoftResult result, TranslationUnit unit) =>
        MarkupAnswer.Of(Name, result.Translations?.FirstOrDefault()?.Text, unit) with
        {
            Model = Model,
            DetectedLanguage = LanguageTag.TryParse(result.Detected?.Language, out var language) ? language : null,
        };
}
