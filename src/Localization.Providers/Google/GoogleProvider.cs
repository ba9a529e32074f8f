using System.Collections.Immutable;
using Localization.Providers.Http;
using Localization.Providers.Markup;

namespace Localization.Providers.Google;

/// <summary>Translates with Google Cloud Translation over REST, version 3.</summary>
internal sealed class GoogleProvider : ITranslationProvider
{
    private readonly GoogleOptions _options;
    private readonly JsonEndpoint _endpoint;
    private readonly string _parent;

    public GoogleProvider(GoogleOptions options, TimeProvider time)
    {
        _options = options;
        var token = options.Token.Require(Name);
        var project =
            options.Project
            ?? throw new ProviderAuthenticationException("provider-key-missing", Name, "GOOGLE_CLOUD_PROJECT");
        _parent = $"projects/{Uri.EscapeDataString(project)}/locations/{Uri.EscapeDataString(options.Location)}";
        _endpoint = new JsonEndpoint(Name, options.Token.Variable, ServerAddress.Parse(Name, options.Server), time);
        _endpoint.AddHeader("Authorization", $"Bearer {token}");
        _endpoint.AddHeader("x-goog-user-project", project);
        Model = string.Join(' ', new[] { options.Model ?? "general/nmt", options.Glossary }.OfType<string>());
    }

    public string Name => "google";

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

    public ValueTask DisposeAsync()
    {
        _endpoint.Dispose();
        return ValueTask.CompletedTask;
    }

    private TranslationAnswer Answer(GoogleTranslation translation, TranslationUnit unit) =>
        MarkupAnswer.Of(Name, translation.Text, unit) with
        {
            Model = translation.Model ?? "",
            DetectedLanguage = LanguageTag.TryParse(translation.Detected, out var language) ? language : null,
            BilledCharacters = (int)ProviderBill.CodePoints(MarkupWriter.Write(unit)),
        };
}
