using System.Text.Json;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A list of models as Remote Settings has it. In: its JSON. Out: the files that are meant for this
/// program.</summary>
internal static class RecordList
{
    private static readonly string[] Types = ["model", "vocab", "srcvocab", "trgvocab", "lex"];

    /// <summary>Reads a list. Records that are no model's, and those for another product, are left out.</summary>
    /// <exception cref="ProviderResponseException">It is not such a list.</exception>
    public static List<ModelRecord> Read(ReadOnlyMemory<byte> json, string address)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(Of).OfType<ModelRecord>()];
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProviderResponseException(exception, "firefox-records", address, exception.Message);
        }
    }

    private static ModelRecord? Of(JsonElement record)
    {
        var type = record.Text("fileType");
        var attachment = record.Object("attachment") ?? default;
        var location = record.Text("location") is { Length: > 0 } own ? own : attachment.Text("location");
        var filter = record.Text("filter_expression");
        if (!Types.Contains(type) || location.Length == 0 || FilterExpression.Evaluate(filter) is not true)
            return null;
        return new ModelRecord(
            record.Text("name"),
            type,
            Language(record, "sourceLanguage", "fromLang"),
            Language(record, "targetLanguage", "toLang"),
            record.Text("version"),
            record.Text("architecture"),
            record.Text("decompressedHash").ToLowerInvariant(),
            record.Number("decompressedSize"),
            location,
            attachment.Number("size")
        )
        {
            Variant = filter,
        };
    }

    private static string Language(JsonElement record, string name, string older) =>
        record.Text(name) is { Length: > 0 } language ? language : record.Text(older);
}
