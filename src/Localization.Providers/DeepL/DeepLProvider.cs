using System.Collections.Immutable;
using Localization.Providers.Http;
using Localization.Providers.Markup;
using Localization.Providers.Resilience;

namespace Localization.Providers.DeepL;

/// <summary>Translates with DeepL's REST API, version 2.</summary>
internal sealed class DeepLProvider : ITranslationProvider, IMeteredProvider, IGlossaryProvider
{
    private const string ProviderName = "deepl";

    private readonly DeepLOptions _options;
    private readonly JsonEndpoint _endpoint;
    private readonly DeepLGlossaries _glossaries;
    private (string Source, string Target, string Id)? _glossary;

    public DeepLProvider(DeepLOptions options, JsonEndpoint endpoint, TimeProvider time)
    {
        (_options, _endpoint) = (options, endpoint);
        _glossaries = new DeepLGlossaries(_endpoint, options.Desk, new ResilienceOptions { Retries = 5 }, time);
        Model = string.Join('-', new[] { options.ModelType, options.Formality }.OfType<string>());
    }

    public string Name => ProviderName;

    public string Model { get; }

    /// <summary>128 KiB a request, less what the other members of the body take.</summary>
    public ProviderCapabilities Capabilities =>
        new()
        {
            MaxTexts = 50,
            MaxBytes = 126 * 1024,
            Protections = _glossary is null
                ? [TermProtection.Markup]
                : [TermProtection.Glossary, TermProtection.Markup],
            Context = true,
            // The text alone is billed, without tags and context.
            Bill = request => new ProviderBill(request.Units.Sum(MarkupWriter.TextLength)),
        };

    /// <summary>The server for a key.</summary>
    /// <exception cref="ProviderAuthenticationException">There is no key.</exception>
    public static HttpServer Server(DeepLOptions options)
    {
        var isFree = options.Key.Require(ProviderName).EndsWith(":fx", StringComparison.Ordinal);
        var address = options.Server ?? (isFree ? "https://api-free.deepl.com" : "https://api.deepl.com");
        return new HttpServer(
            ServerAddress.Parse(ProviderName, address),
            options.Key,
            () => [new("Authorization", $"DeepL-Auth-Key {options.Key.Require(ProviderName)}"), .. options.Headers],
            DeepLJson.Default
        )
        {
            Proxy = options.Proxy,
        };
    }

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = new DeepLRequest(
            [.. request.Units.Select(MarkupWriter.Write)],
            Source(request.Source),
            Target(request.Target)
        )
        {
            Context = Context(request.Units),
            Formality = _options.Formality,
            GlossaryId =
                _glossary is { } glossary
                && (glossary.Source, glossary.Target) == (request.Source.Language, request.Target.Language)
                    ? glossary.Id
                    : null,
            ModelType = _options.ModelType,
        };
        var response = await _endpoint.PostAsync<DeepLResponse>("v2/translate", body, cancellationToken);
        var translations = response.Translations ?? [];
        if (translations.Length != request.Units.Length)
            throw new ProviderResponseException("provider-count", Name, request.Units.Length, translations.Length);
        return [.. translations.Zip(request.Units, Answer)];
    }

    public async Task KeepGlossaryAsync(
        LanguageTag source,
        LanguageTag target,
        ImmutableArray<Term> terms,
        CancellationToken cancellationToken
    )
    {
        if (
            _options.Glossary
            && await _glossaries.KeepAsync(source.Language, target.Language, terms, cancellationToken) is { } id
        )
            _glossary = (source.Language, target.Language, id);
    }

    public async Task<ProviderUsage> GetUsageAsync(CancellationToken cancellationToken)
    {
        var usage = await _endpoint.GetAsync<DeepLUsage>("v2/usage", cancellationToken);
        return new ProviderUsage(usage.CharacterCount, usage.CharacterLimit);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private TranslationAnswer Answer(DeepLTranslation translation, TranslationUnit unit) =>
        MarkupAnswer.Of(Name, translation.Text, unit) with
        {
            Model = translation.ModelTypeUsed ?? "",
            DetectedLanguage = LanguageTag.TryParse(translation.DetectedSourceLanguage, out var language)
                ? language
                : null,
            BilledCharacters = translation.BilledCharacters,
        };

    // One context serves the whole request, so it is what is around it.
    private static string? Context(ImmutableArray<TranslationUnit> units) =>
        units.IsEmpty || (units[0].Before.Length == 0 && units[^1].After.Length == 0)
            ? null
            : $"{units[0].Before}\n{units[^1].After}".Trim();

    private static string Source(LanguageTag tag) => tag.Language.ToUpperInvariant();

    // The codes of the API, which tells variants apart for these alone; es-MX and the like are its es-419.
    private static string Target(LanguageTag tag) =>
        tag.Language switch
        {
            "es" => tag.Region is null or "ES" ? "ES" : "ES-419",
            "en" => tag.Region == "GB" ? "EN-GB" : "EN-US",
            "pt" => tag.Region == "PT" ? "PT-PT" : "PT-BR",
            _ => tag.Language.ToUpperInvariant(),
        };
}
