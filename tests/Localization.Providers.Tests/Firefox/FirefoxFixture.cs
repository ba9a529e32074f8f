using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Localization.Marian.Tests.Synthetic;
using Localization.Providers.Firefox;
using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Tests.Firefox;

/// <summary>The engine as npm has it, models with random weights, and folders that hold them as a mirror
/// does.</summary>
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

    /// <summary>The package that <c>tests/run</c> fetched.</summary>
    public static string Package
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var package = Path.Combine(folder.FullName, "tests", ".tools", "node_modules", EngineRelease.Package);
                if (Directory.Exists(package))
                    return package;
            }

            if (Environment.GetEnvironmentVariable("CI") != "true")
                Assert.Skip("The neural engine's package is missing: tests/run fetches it.");
            throw new DirectoryNotFoundException(EngineRelease.Package);
        }
    }

    public static byte[] Engine => File.ReadAllBytes(Path.Combine(Package, "wasm", EngineRelease.File));

    public FirefoxOptions Options(int instances = 1) =>
        new()
        {
            Folder = Path.Combine(Folder, "cache"),
            Instances = instances,
            // A machine under load takes long over a long sentence, and the deadline has tests of its own.
            Deadline = 600,
        };

    public FirefoxInstaller Installer() => new(() => Options(), TimeProvider.System);

    /// <summary>A mirror with a model for each pair.</summary>
    public string Mirror(params string[] pairs)
    {
        var mirror = Path.Combine(Folder, "mirror");
        Directory.CreateDirectory(mirror);
        File.WriteAllBytes(Path.Combine(mirror, EngineRelease.File), Engine);
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

    /// <summary>What the engine's own host makes of sentences.</summary>
    public static async Task<string[]> NodeAsync(string model, string vocabulary, string[] sentences)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Firefox", "translate.js");
        using var process = Process.Start(
            new ProcessStartInfo("node", [script, Package, model, vocabulary])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(sentences));
        process.StandardInput.Close();
        return JsonSerializer.Deserialize<string[]>(await output)!;
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
