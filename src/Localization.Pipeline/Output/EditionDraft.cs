using System.Security.Cryptography;

namespace Localization.Pipeline.Output;

/// <summary>An edition that is written and not in its place yet: that of a long article is compared and moved there
/// without being held in memory.</summary>
internal sealed class EditionDraft : IDisposable
{
    private readonly string _path;
    private readonly long _length;

    private EditionDraft(string path, long length, string hash) => (_path, _length, Hash) = (path, length, hash);

    /// <summary>The hash of its content, by which the journal knows it.</summary>
    public string Hash { get; }

    /// <summary>Writes a draft.</summary>
    /// <param name="file">The file that it is for.</param>
    /// <param name="folder">Where it is drafted.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static EditionDraft Write(string file, string folder, Action<Stream> write)
    {
        var (length, hash) = (0L, "");
        var path = AtomicFile.Draft(
            file,
            output =>
            {
                using var digest = SHA256.Create();
                using (var hashed = new CryptoStream(output, digest, CryptoStreamMode.Write, leaveOpen: true))
                    write(hashed);
                (length, hash) = (output.Length, Convert.ToHexStringLower(digest.Hash!));
            },
            folder
        );
        return new(path, length, hash);
    }

    /// <summary>Whether a file holds the same.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public bool Is(EditionFile file) => file.Length == _length && file.Hash == Hash;

    /// <summary>Makes it the content of a file.</summary>
    /// <exception cref="OutputException">It cannot be moved there.</exception>
    public void MoveTo(string file) => AtomicFile.Place(_path, file);

    /// <inheritdoc/>
    public void Dispose() => AtomicFile.TryDelete(_path);
}
