using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Manifests, attempts and lists of models.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(InstalledModel))]
[JsonSerializable(typeof(InstallAttempt))]
[JsonSerializable(typeof(ExportedList))]
internal sealed partial class InstallationJson : JsonSerializerContext
{
    /// <summary>On many lines.</summary>
    public static InstallationJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { WriteIndented = true });
}

/// <summary>The list of models in an export, as Remote Settings has it.</summary>
internal sealed record ExportedList(IEnumerable<ExportedFile> Data);

/// <summary>A file of an export.</summary>
internal sealed record ExportedFile(
    string Name,
    string FileType,
    string SourceLanguage,
    string TargetLanguage,
    string Version,
    string Architecture,
    string DecompressedHash,
    long DecompressedSize,
    string Location
);
