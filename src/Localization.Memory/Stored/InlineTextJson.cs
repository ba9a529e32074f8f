using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Memory.Stored;

/// <summary>Inline codes and given stretches as JSON, for columns beside the text.</summary>
internal static class InlineTextJson
{
    // A text may have a hundred thousand codes: only what they say is written, in its own characters.
    private static readonly JsonSerializerOptions Brief = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Codes(InlineText text) =>
        text.Codes.IsEmpty ? null : JsonSerializer.Serialize(text.Codes.AsEnumerable(), Brief);

    /// <summary>The codes as earlier versions wrote them, to find their rows.</summary>
    public static string? FullCodes(InlineText text) =>
        text.Codes.IsEmpty ? null : JsonSerializer.Serialize(text.Codes.AsEnumerable());

    public static InlineText Read(string text, string? codes) =>
        codes is null ? new(text) : new(text, JsonSerializer.Deserialize<ImmutableArray<InlineCode>>(codes));

    public static string? Given(ImmutableArray<LexicalConstraint> given) =>
        given.IsEmpty ? null : JsonSerializer.Serialize(given.AsEnumerable());

    public static ImmutableArray<LexicalConstraint> Given(string? given) =>
        given is null ? [] : JsonSerializer.Deserialize<ImmutableArray<LexicalConstraint>>(given);
}
