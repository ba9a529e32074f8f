using System.Collections.Immutable;
using System.Text.Json;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Output;

/// <summary>What the ledger keeps of an article: its digest, and its editions as they were written.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Editions">The files; one that was touched since is made again.</param>
internal sealed record ArticleRecord(ArticleDigest Digest, ImmutableArray<FileStamp> Editions)
{
    /// <summary>As text.</summary>
    public string Write() => JsonSerializer.Serialize(this, RecordJson.Default.ArticleRecord);

    /// <summary>From text; null where another version of this program wrote it otherwise.</summary>
    public static ArticleRecord? Read(string text)
    {
        try
        {
            var record = JsonSerializer.Deserialize(text, RecordJson.Default.ArticleRecord);
            // A list that is missing is read as default.
            return
                record is { Editions.IsDefault: false, Digest: { Entry: not null } digest }
                && !digest.Origins.IsDefault
                && !digest.Missing.IsDefault
                && !digest.Untranslated.IsDefault
                && !digest.Broken.IsDefault
                ? record
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
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
