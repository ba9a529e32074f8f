using System.Collections.Immutable;
using System.Text.Json;

namespace Localization.Memory.Stored;

/// <summary>Inline codes and given stretches as JSON, for columns beside the text.</summary>
internal static class InlineTextJson
{
    public static string? Codes(InlineText text) =>
        text.Codes.IsEmpty ? null : JsonSerializer.Serialize(text.Codes, StoredJson.Brief.ImmutableArrayInlineCode);

    /// <summary>The codes of both texts of an entry. Where a provider left them as they are, they are written
    /// once.</summary>
    public static (string? Source, string? Target) Codes(MemoryEntry entry)
    {
        var source = Codes(entry.Source);
        return (source, entry.Target.Codes == entry.Source.Codes ? source : Codes(entry.Target));
    }

    /// <summary>The codes as earlier versions wrote them, to find their rows.</summary>
    public static string? FullCodes(InlineText text) =>
        text.Codes.IsEmpty ? null : JsonSerializer.Serialize(text.Codes, StoredJson.Default.ImmutableArrayInlineCode);

    public static InlineText Read(string text, string? codes) =>
        codes is null
            ? new(text)
            : new(text, JsonSerializer.Deserialize(codes, StoredJson.Default.ImmutableArrayInlineCode));

    public static string? Given(ImmutableArray<LexicalConstraint> given) =>
        given.IsEmpty ? null : JsonSerializer.Serialize(given, StoredJson.Default.ImmutableArrayLexicalConstraint);

    public static ImmutableArray<LexicalConstraint> Given(string? given) =>
        given is null ? [] : JsonSerializer.Deserialize(given, StoredJson.Default.ImmutableArrayLexicalConstraint);
}
