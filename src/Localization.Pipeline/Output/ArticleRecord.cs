using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Output;

/// <summary>What the ledger keeps of an article: its digest, and its editions as they were written.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Editions">The files; one that was touched since is made again.</param>
internal sealed record ArticleRecord(ArticleDigest Digest, ImmutableArray<FileStamp> Editions)
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new LanguageTagJson() } };

    /// <summary>As text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>From text; null where another version of this program wrote it otherwise.</summary>
    public static ArticleRecord? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ArticleRecord>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class LanguageTagJson : JsonConverter<LanguageTag>
    {
        public override LanguageTag Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => LanguageTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}

/// <summary>A file as it was last seen.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(string Path, long Length, long Written)
{
    /// <summary>A file as it is now.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(path, file.Length, file.LastWriteTimeUtc.Ticks) : new FileStamp(path, -1, 0);
    }

    /// <summary>A file that never is as it was.</summary>
    public static FileStamp Edited(string path) => new(path, -2, 0);

    /// <summary>Whether the file is as it was.</summary>
    public bool Holds => Of(Path) == this;
}
