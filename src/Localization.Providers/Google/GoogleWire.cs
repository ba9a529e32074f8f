using System.Text.Json.Serialization;

namespace Localization.Providers.Google;

/// <summary>The body of <c>projects.locations.translateText</c> (Cloud Translation, version 3).</summary>
internal sealed record GoogleRequest(
    [property: JsonPropertyName("contents")] string[] Contents,
    [property: JsonPropertyName("sourceLanguageCode")] string Source,
    [property: JsonPropertyName("targetLanguageCode")] string Target
)
{
    [JsonPropertyName("mimeType")]
    public string MimeType { get; } = "text/html";

    [JsonPropertyName("model")]
    public string? Model { get; init; }

    [JsonPropertyName("glossaryConfig")]
    public GoogleGlossary? Glossary { get; init; }
}

internal sealed record GoogleGlossary([property: JsonPropertyName("glossary")] string Name);

internal sealed record GoogleResponse(
    [property: JsonPropertyName("translations")] GoogleTranslation[]? Translations,
    [property: JsonPropertyName("glossaryTranslations")] GoogleTranslation[]? GlossaryTranslations
);

internal sealed record GoogleTranslation(
    [property: JsonPropertyName("translatedText")] string? Text,
    [property: JsonPropertyName("model")] string? Model,
    [property: JsonPropertyName("detectedLanguageCode")] string? Detected
);
