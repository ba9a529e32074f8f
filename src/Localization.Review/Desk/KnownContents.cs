using System.Collections.Concurrent;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Desk;

namespace Localization.Review.Desk;

/// <summary>The hashes of files, read anew only where a file's time or length is another: looking for what has changed
/// must not read a whole night's batch each time.</summary>
internal sealed class KnownContents
{
    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, string Hash)> _known = new();

    /// <summary>The hash of a file, empty where it cannot be read.</summary>
    public string Of(string file)
    {
        var now = new FileInfo(ArticleInputs.OnDisk(file));
        if (!now.Exists)
            return "";
        if (
            _known.TryGetValue(file, out var known)
            && known.Written == now.LastWriteTimeUtc
            && known.Length == now.Length
        )
            return known.Hash;
        var hash = ReviewIntake.Content(file);
        _known[file] = (now.LastWriteTimeUtc, now.Length, hash);
        return hash;
    }
}
