using System.Collections.Immutable;
using Localization.Providers.Http;
using Localization.Providers.Markup;

namespace Localization.Providers.Google;

/// <summary>Translates with Google Cloud Translation over REST, version 3.</summary>
internal sealed class GoogleProvider : ITranslationProvider
{
    private const string ProviderName = "google";

    private readonly GoogleOptions _options;
    private readonly JsonEndpoint _endpoint;
    private readonly string _parent;

    public GoogleProvider(GoogleOptions options, JsonEndpoint endpoint)
    {
        (_options, _endpoint) = (options, endpoint);
        _parent =
            $"projects/{Uri.EscapeDataString(Project(options))}/locations/{Uri.EscapeDataString(options.Location)}";
        Model = string.Join(' ', new[] { options.Model ?? "general/nmt", options.Glossary }.OfType<string>());
    }

    public string Name => ProviderName;

    public string Model { get; }

    /// <summary>30,000 code points a request; the documents advise fewer.</summary>
    public ProviderCapabilities Capabilities { get; } =
        new()
        {
            MaxTexts = 1024,
            MaxCharacters = 25_000,
            Protections = [TermProtection.Markup],
            // Every character that is sent is billed, markup too.
            Bill = request => new ProviderBill(request.Units.Sum(u => ProviderBill.CodePoints(MarkupWriter.Write(u)))),
        };

    /// <summary>The server with the token.</summary>
    /// <exception cref="ProviderAuthenticationException">There is no token or no project.</exception>
    public static HttpServer Server(GoogleOptions options)
    {
        _ = options.Token.Require(ProviderName);
        var project = Project(options);
        return new HttpServer(
            ServerAddress.Parse(ProviderName, options.Server),
            options.Token,
            () =>
                [
                    new("Authorization", $"Bearer {options.Token.Require(ProviderName)}"),
                    new("x-goog-user-project", project),
                ],
            GoogleJson.Default
        );
    }

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = new GoogleRequest(
            [.. request.Units.Select(MarkupWriter.Write)],
            request.Source.Value,
            request.Target.Value
        )
        {
            Model = _options.Model is { } model ? $"{_parent}/models/{model}" : null,
            Glossary = _options.Glossary is { } glossary
                ? new GoogleGlossary($"{_parent}/glossaries/{glossary}")
                : null,
        };
        var response = await _endpoint.PostAsync<GoogleResponse>(
            $"v3/{_parent}:translateText",
            body,
            cancellationToken
        );
        // Where a glossary was named, both translations come; the one that kept to it is meant.
        var translations = response.GlossaryTranslations is { Length: > 0 } kept ? kept : response.Translations ?? [];
        if (translations.Length != request.Units.Length)
            throw new ProviderResponseException("provider-count", Name, request.Units.Length, translations.Length);
        return [.. translations.Zip(request.Units, Answer)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Project(GoogleOptions options) =>
        options.Project
        ?? throw new ProviderAuthenticationException("provider-key-missing", ProviderName, "GOOGLE_CLOUD_PROJECT");

    private TranslationAnswer Answer(GoogleTranslation translation, TranslationUnit unit) =>
        MarkupAnswer.Of(Name, translation.Text, unit) with
        {
            Model = translation.Model ?? "",
            DetectedLanguage = LanguageTag.TryParse(translation.Detected, out var language) ? language : null,
            BilledCharacters = (int)ProviderBill.CodePoints(MarkupWriter.Write(unit)),
        };
}
