using System.Collections.Immutable;
using System.Text.Json;

namespace Localization.Memory.Stored;

/// <summary>Inline codes and given stretches as JSON, for columns beside the text.</summary>
internal static class InlineTextJson
{
    public static string? Codes(InlineText text) =>
        text.Codes.IsEmpty ? null : JsonSerializer.Serialize(text.Codes.AsEnumerable());

    public static InlineText Read(string text, string? codes) =>
        codes is null ? new(text) : new(text, JsonSerializer.Deserialize<ImmutableArray<InlineCode>>(codes));

    public static string? Given(ImmutableArray<LexicalConstraint> given) =>
        given.IsEmpty ? null : JsonSerializer.Serialize(given.AsEnumerable());

    public static ImmutableArray<LexicalConstraint> Given(string? given) =>
        given is null ? [] : JsonSerializer.Deserialize<ImmutableArray<LexicalConstraint>>(given);
}
