using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Pipeline.Output;

/// <summary>The lines of <see cref="EditionJournal"/>.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EditionJournal.Line))]
internal sealed partial class JournalJson : JsonSerializerContext;

/// <summary>What the ledger keeps of an article.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(LanguageTagJson)])]
[JsonSerializable(typeof(ArticleRecord))]
internal sealed partial class RecordJson : JsonSerializerContext;

/// <summary>A language as its tag.</summary>
internal sealed class LanguageTagJson : JsonConverter<LanguageTag>
{
    public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LanguageTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
