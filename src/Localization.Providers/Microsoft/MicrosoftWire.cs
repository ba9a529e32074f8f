using System.Text.Json.Serialization;

namespace Localization.Providers.Microsoft;

/// <summary>One text of <c>POST /translate</c> (Translator, version 3.0).</summary>
internal sealed record MicrosoftText([property: JsonPropertyName("Text")] string Text);

internal sealed record MicrosoftResult(
    [property: JsonPropertyName("detectedLanguage")] MicrosoftLanguage? Detected,
    [property: JsonPropertyName("translations")] MicrosoftTranslation[]? Translations
);

internal sealed record MicrosoftLanguage([property: JsonPropertyName("language")] string? Language);

internal sealed record MicrosoftTranslation([property: JsonPropertyName("text")] string? Text);
