using System.Text.Json;
using System.Text.Json.Serialization;
using Localization.Providers.Markup;

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
    public static ChatQuestion Of(TranslationRequest request) =>
        new(
            request.Source.Value,
            request.Target.Value,
            request.Units.FirstOrDefault()?.Before ?? "",
            [
                .. request.Units.Select(
                    (unit, id) => new ChatSegment(id, unit.Role.ToString(), MarkupWriter.Write(unit), Terms(unit))
                ),
            ],
            request.Units.LastOrDefault()?.After ?? ""
        );

    public string ToJson() => JsonSerializer.Serialize(this, ChatJson.Readable.ChatQuestion);

    // Only what is in this segment: a model that is told a whole glossary forgets half of it.
    private static ChatTerm[] Terms(TranslationUnit unit) =>
        unit.Protection != TermProtection.Instructions
            ? []
            :
            [
                .. unit
                    .Constraints.Select(c => new ChatTerm(unit.Text.Text.Substring(c.Start, c.Length), c.Target))
                    .Distinct(),
            ];
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

/// <summary>The form of an answer.</summary>
internal sealed record ChatForm([property: JsonPropertyName("translations")] IEnumerable<ChatFormText> Translations);

internal sealed record ChatFormText(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("text")] string Text
);

/// <summary>What comes back: <c>POST /chat/completions</c>.</summary>
internal sealed record ChatCompletion(string? Model, ChatChoice[]? Choices, ChatUsage? Usage, JsonElement? Error);

internal sealed record ChatChoice(ChatReplyMessage? Message, string? FinishReason);

internal sealed record ChatReplyMessage(JsonElement? Content, string? Refusal)
{
    /// <summary>The text: as a string, or in parts.</summary>
    public string Text =>
        Content switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.EnumerateArray().Select(Part)),
            _ => "",
        };

    private static string Part(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty("text", out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";
}

/// <summary>What the server counted, in tokens.</summary>
internal sealed record ChatUsage(int? PromptTokens, int? CompletionTokens, int? TotalTokens)
{
    /// <summary>Those of the prompt and of the answer; null where the server does not say.</summary>
    public int? Total => TotalTokens ?? PromptTokens + CompletionTokens;
}
