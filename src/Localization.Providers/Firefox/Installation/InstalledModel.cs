using System.Security.Cryptography;
using System.Text.Json;
using Localization.Providers.Firefox.Engine;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A model that is installed, as its manifest says.</summary>
/// <param name="Source">The language that it reads.</param>
/// <param name="Target">The language that it writes.</param>
/// <param name="Version">Its version.</param>
/// <param name="Architecture">Its size class, such as <c>tiny</c> or <c>base-memory</c>; empty where nothing is
/// said.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Files">Its files.</param>
public sealed record InstalledModel(
    string Source,
    string Target,
    string Version,
    string Architecture,
    string Licence,
    IReadOnlyList<InstalledFile> Files
)
{
    /// <summary>The name of the manifest in the model's folder.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The pair, such as <c>en-es</c>.</summary>
    public string Pair => $"{Source}-{Target}";

    /// <summary>The bytes of all files.</summary>
    public long Bytes => Files.Sum(f => f.Size);

    /// <summary>Whether it is the model that this program was tested for.</summary>
    public bool IsTested => PinnedModel.Is(Files.Select(f => (f.Type, f.Sha256)));

    /// <summary>Changes with every byte of the model and its vocabularies.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                System.Text.Encoding.ASCII.GetBytes(
                    string.Concat(Files.OrderBy(f => f.Type, StringComparer.Ordinal).Select(f => f.Type + f.Sha256))
                )
            )
        )[..12];

    /// <summary>Reads the manifest of a folder; null where there is none or it is broken: <c>doctor</c> tells of
    /// it.</summary>
    public static InstalledModel? TryRead(string folder)
    {
        try
        {
            var model = JsonSerializer.Deserialize(
                File.ReadAllBytes(Path.Combine(folder, Manifest)),
                InstallationJson.Default.InstalledModel
            );
            return
                model is { Files: not null, Source.Length: > 0, Target.Length: > 0 }
                && model.Files.All(f => f.Name == Path.GetFileName(f.Name))
                ? model
                : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads and verifies the files.</summary>
    /// <exception cref="ProviderUnavailableException">One is missing, is not what was installed, or is of another
    /// kind.</exception>
    internal FirefoxModel Load(ModelFolder folder) => LoadFrom(folder.Model(Pair));

    /// <summary>Reads and verifies the files in a folder.</summary>
    /// <exception cref="ProviderUnavailableException">One is missing, is not what was installed, or is of another
    /// kind.</exception>
    internal FirefoxModel LoadFrom(string folder)
    {
        foreach (var type in new[] { "model", Files.Any(f => f.Type == "srcvocab") ? "trgvocab" : "vocab" })
        {
            if (Files.All(f => f.Type != type))
                throw Damaged(type);
        }

        try
        {
            return FirefoxModel.Read(Pair, type => Read(folder, type));
        }
        catch (InvalidDataException exception)
        {
            throw new ProviderUnavailableException(exception, "firefox-kind", Pair, exception.Message);
        }
    }

    /// <summary>Verifies the files that are not loaded, too.</summary>
    /// <exception cref="ProviderUnavailableException">One is missing, or is not what was installed.</exception>
    internal void Verify(ModelFolder folder)
    {
        foreach (var file in Files)
            Read(folder.Model(Pair), file.Type);
    }

    private byte[]? Read(string folder, string type)
    {
        if (Files.FirstOrDefault(f => f.Type == type) is not { } file)
            return null;
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(folder, file.Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProviderUnavailableException(exception, "firefox-damaged", file.Name, Pair);
        }

        return bytes.Length == file.Size && Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256
            ? bytes
            : throw Damaged(file.Name);
    }

    private ProviderUnavailableException Damaged(string file) => new("firefox-damaged", file, Pair);
}

/// <summary>A file of a model.</summary>
/// <param name="Type">What it is: <c>model</c>, <c>vocab</c>, <c>srcvocab</c>, <c>trgvocab</c> or <c>lex</c>.</param>
/// <param name="Name">Its name in the model's folder.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">Its hash, in small hexadecimal digits.</param>
public sealed record InstalledFile(string Type, string Name, long Size, string Sha256);
