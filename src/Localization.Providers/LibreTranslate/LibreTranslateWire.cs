using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Providers.LibreTranslate;

/// <summary>The body of <c>POST /translate</c>.</summary>
internal sealed record LibreTranslateRequest(string[] Q, string Source, string Target, string? ApiKey)
{
    public string Format { get; } = "html";
}

/// <summary>One text or a list of them, as was asked for.</summary>
internal sealed record LibreTranslateResponse(
    [property: JsonPropertyName("translatedText")] JsonElement TranslatedText
);
