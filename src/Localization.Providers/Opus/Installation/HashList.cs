using System.Text;

namespace Localization.Providers.Opus.Installation;

/// <summary>Hashes of files as <c>sha256sum</c> writes them: the hash, a space, a space or an asterisk, the
/// name.</summary>
internal static class HashList
{
    private const int HashLength = 64;

    /// <summary>The hashes by the names of the files. Lines of another form are not read.</summary>
    public static Dictionary<string, string> Read(byte[] list)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (
                line.Length <= HashLength + 2
                || line[HashLength] != ' '
                || line[HashLength + 1] is not (' ' or '*')
                || !line.AsSpan(0, HashLength).ContainsOnlyHex()
            )
                continue;
            var name = line[(HashLength + 2)..];
            hashes[name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name] = line[..HashLength]
                .ToLowerInvariant();
        }

        return hashes;
    }

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return true;
    }
}
