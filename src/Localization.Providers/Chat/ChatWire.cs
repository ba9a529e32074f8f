using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Providers.Chat;

/// <summary>What a model is sent: segments by id, each with the terms that it must keep to.</summary>
internal sealed record ChatQuestion(
    [property: JsonPropertyName("source_language")] string Source,
    [property: JsonPropertyName("target_language")] string Target,
    [property: JsonPropertyName("before")] string Before,
    [property: JsonPropertyName("segments")] ChatSegment[] Segments,
    [property: JsonPropertyName("after")] string After
)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

internal sealed record ChatSegment(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("terms")] ChatTerm[] Terms
);

internal sealed record ChatTerm(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("target")] string Target
);

/// <summary>What it is to answer.</summary>
internal sealed record ChatReply([property: JsonPropertyName("translations")] ChatTranslation[]? Translations);

internal sealed record ChatTranslation(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("text")] string? Text
);
