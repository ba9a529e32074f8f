using System.Security.Cryptography;

namespace Localization.Pipeline.Output;

/// <summary>An edition that is there already.</summary>
internal sealed class EditionFile
{
    private readonly string _path;
    private string? _hash;

    private EditionFile(string path, long length) => (_path, Length) = (path, length);

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>The hash of its content.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public string Hash => _hash ??= Read();

    /// <summary>The file of a path; null where it is missing.</summary>
    public static EditionFile? Of(string path) =>
        new FileInfo(path) is { Exists: true, Length: var length } ? new(path, length) : null;

    private string Read()
    {
        try
        {
            using var content = File.OpenRead(_path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", _path, exception.Message);
        }
    }
}
