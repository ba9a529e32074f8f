using System.Security.Cryptography;
using System.Text.Json;

namespace Localization.Testing.Synthetic;

/// <summary>Models with random weights in a folder that is laid out as a mirror of the Firefox models.</summary>
public sealed class SyntheticMirror : IDisposable
{
    public const int Pieces = 600;

    /// <summary>The vocabulary of every pair, in SentencePiece's format.</summary>
    public static byte[] Vocabulary { get; } =
        SyntheticVocabulary.Build(Pieces, "Essequibo", "port", "the", "is", "closed");

    /// <summary>The folder around the mirror, deleted on disposal.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("firefox-").FullName;

    /// <summary>Writes a model for each pair and returns the folder of the mirror.</summary>
    public string Write(params string[] pairs)
    {
        var mirror = Path.Combine(Folder, "mirror");
        Directory.CreateDirectory(mirror);
        var records = new List<object>();
        foreach (var pair in pairs)
        {
            Directory.CreateDirectory(Path.Combine(mirror, pair));
            records.Add(Put(mirror, pair, "model", "model.bin", SyntheticModel.Build(Pieces, pair.Length + pair[0])));
            records.Add(Put(mirror, pair, "vocab", "vocab.spm", Vocabulary));
        }

        File.WriteAllBytes(
            Path.Combine(mirror, "records.json"),
            JsonSerializer.SerializeToUtf8Bytes(new { data = records })
        );
        return mirror;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static object Put(string mirror, string pair, string type, string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(mirror, pair, name), bytes);
        return new
        {
            name,
            fileType = type,
            sourceLanguage = pair[..2],
            targetLanguage = pair[3..],
            version = "3.0",
            decompressedHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            decompressedSize = bytes.Length,
            location = $"{pair}/{name}",
        };
    }
}
