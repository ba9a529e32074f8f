using System.Security.Cryptography;
using System.Text.Json;
using Localization.Marian.Tests.Synthetic;
using Localization.Providers.Firefox;
using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Tests.Firefox;

/// <summary>Models with random weights, and folders that hold them as a mirror does.</summary>
internal sealed class FirefoxFixture : IDisposable
{
    public const int Pieces = 600;

    public static readonly byte[] Vocabulary = SyntheticVocabulary.Build(
        Pieces,
        "Essequibo",
        "port",
        "the",
        "is",
        "closed"
    );

    /// <summary>A folder that is gone with the fixture.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("firefox-").FullName;

    public FirefoxOptions Options(int instances = 1) =>
        new()
        {
            Folder = Path.Combine(Folder, "cache"),
            Instances = instances,
            // Random weights translate nothing plausibly.
            Check = false,
            // A machine under load takes long over a long sentence, and the deadline has tests of its own.
            Deadline = 600,
        };

    public FirefoxInstaller Installer() => new(() => Options(), TimeProvider.System);

    /// <summary>A mirror with a model for each pair.</summary>
    public string Mirror(params string[] pairs)
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
