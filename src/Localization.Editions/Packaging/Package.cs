using System.IO.Compression;

namespace Localization.Editions.Packaging;

/// <summary>Writes packages: the same parts give the same bytes, whenever they are written.</summary>
internal static class Package
{
    // The clock of ZIP begins in 1980; what no clock moves needs one day.
    private static readonly DateTimeOffset Day = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of a package.</summary>
    /// <param name="parts">Its parts, in order.</param>
    /// <param name="stored">The name of the part that is not compressed; null for none.</param>
    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> parts, string? stored = null)
    {
        using var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = archive.CreateEntry(
                    name,
                    name == stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal
                );
                entry.LastWriteTime = Day;
                using var output = entry.Open();
                output.Write(content);
            }
        }

        return result.ToArray();
    }

    /// <summary>The parts of a package.</summary>
    public static List<(string Name, byte[] Content)> Read(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return
        [
            .. archive.Entries.Select(e =>
            {
                using var content = new MemoryStream();
                using var stream = e.Open();
                stream.CopyTo(content);
                return (e.FullName, content.ToArray());
            }),
        ];
    }
}
