using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Pipeline.Output;

/// <summary>The JSON of <see cref="BatchManifest"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(ManifestContent))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static ManifestJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>The list of a batch. What is null is left out.</summary>
internal sealed record ManifestContent(
    int Version,
    IEnumerable<ManifestArticle> Articles,
    IEnumerable<ManifestBook>? Books
);

/// <summary>An article; one that failed has no figures.</summary>
internal sealed record ManifestArticle(
    string File,
    string Name,
    string State,
    string SourceTitle,
    string? TargetTitle,
    string? SourceLanguage,
    string? TargetLanguage,
    string? Published,
    string? Section,
    string? Failure,
    int? Words,
    int? Segments,
    int? Reused,
    int? Untranslated,
    int? Terms,
    int? TermsKept,
    int? Issues,
    IEnumerable<ManifestEdition> Editions
);

/// <summary>An edition of an article.</summary>
internal sealed record ManifestEdition(string Kind, string Path);

/// <summary>A book.</summary>
internal sealed record ManifestBook(
    string File,
    string? Path,
    string? Failure,
    IEnumerable<string> Untranslated,
    IEnumerable<string> Earlier
);
