using System.Text.Json;
using Localization.Model;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A file of a model, as the service lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is: <c>model</c>, <c>vocab</c>, <c>srcvocab</c>, <c>trgvocab</c> or <c>lex</c>.</param>
/// <param name="Source">The language that the model reads.</param>
/// <param name="Target">The language that it writes.</param>
/// <param name="Version">The model's version.</param>
/// <param name="Architecture">Its size class; empty where nothing is said.</param>
/// <param name="Sha256">The hash of the file, unpacked.</param>
/// <param name="Size">The bytes of the file, unpacked; 0 where nothing is said.</param>
/// <param name="Location">Where it is to be had, under the address of the attachments.</param>
/// <param name="Packed">The bytes that travel; 0 where nothing is said.</param>
internal sealed record ModelRecord(
    string Name,
    string Type,
    string Source,
    string Target,
    string Version,
    string Architecture,
    string Sha256,
    long Size,
    string Location,
    long Packed
)
{
    /// <summary>The generation of models that the engine reads.</summary>
    public const int Generation = 3;

    /// <summary>No file of any model is as large.</summary>
    public const long MaxSize = 1L << 30;

    private static readonly string[] Types = ["model", "vocab", "srcvocab", "trgvocab", "lex"];

    /// <summary>Reads the service's list. Records that are no model's are passed over.</summary>
    /// <exception cref="ProviderResponseException">It is no such list.</exception>
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

    /// <summary>The files of the newest model for a pair; empty where there is none.</summary>
    /// <exception cref="ProviderResponseException">One cannot be trusted.</exception>
    public static IReadOnlyList<ModelRecord> Newest(
        IEnumerable<ModelRecord> records,
        string from,
        string to,
        string address
    )
    {
        var files = Find(records, from, to);
        return files.FirstOrDefault(f => !f.IsSafe) is { } unsafeFile
            ? throw new ProviderResponseException("firefox-record", address, unsafeFile.Name, unsafeFile.Location)
            : files;
    }

    private static List<ModelRecord> Find(IEnumerable<ModelRecord> records, string from, string to) =>
        records
            .Where(r => r.Source == from && r.Target == to && VersionKey(r.Version)[0] <= Generation)
            .GroupBy(r => r.Version)
            .Where(g => g.Any(r => r.Type == "model") && g.Any(r => r.Type is "vocab" or "srcvocab"))
            .OrderByDescending(
                g => VersionKey(g.Key),
                Comparer<int[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b))
            )
            .FirstOrDefault()
            ?.DistinctBy(r => r.Type)
            .ToList()
        ?? [];

    private static ModelRecord? Of(JsonElement record)
    {
        var type = Text(record, "fileType");
        var attachment =
            record.TryGetProperty("attachment", out var a) && a.ValueKind == JsonValueKind.Object ? a : default;
        var location = Text(record, "location") is { Length: > 0 } own ? own : Text(attachment, "location");
        if (!Types.Contains(type) || location.Length == 0)
            return null;
        return new ModelRecord(
            Text(record, "name"),
            type,
            Language(record, "sourceLanguage", "fromLang"),
            Language(record, "targetLanguage", "toLang"),
            Text(record, "version"),
            Text(record, "architecture"),
            Text(record, "decompressedHash").ToLowerInvariant(),
            Number(record, "decompressedSize"),
            location,
            Number(attachment, "size")
        );
    }

    // What is written to disk is named by us; what is fetched must lie under the address that was asked.
    private bool IsSafe =>
        Sha256.Length == 64
        && Sha256.All(char.IsAsciiHexDigitLower)
        && Size is >= 0 and <= MaxSize
        && Packed is >= 0 and <= MaxSize
        && IsTag(Source)
        && IsTag(Target)
        && !Location.Contains("..", StringComparison.Ordinal)
        && !Location.Contains('\\', StringComparison.Ordinal)
        && !Location.Contains(':', StringComparison.Ordinal)
        && Location[0] != '/'
        && Location.All(c => c is > ' ' and < (char)127);

    private static bool IsTag(string tag) =>
        tag.Length is >= 2 and <= 12 && tag.All(c => char.IsAsciiLetter(c) || c == '-');

    private static string Language(JsonElement record, string name, string older) =>
        Text(record, name) is { Length: > 0 } language ? language : Text(record, older);

    private static string Text(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object
        && record.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static long Number(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object
        && record.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : 0;

    private static int[] VersionKey(string version) =>
        [
            .. version
                .Split('.')
                .Select(part =>
                    int.TryParse(
                        part,
                        System.Globalization.NumberStyles.None,
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 0
                ),
        ];
}
