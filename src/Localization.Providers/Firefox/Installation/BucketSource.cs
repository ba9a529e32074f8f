using System.Text.Json;
using Localization.Providers.Http;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Mozilla's public bucket: a registry of models (<c>db/models.json</c>) and the files as gzip. The registry
/// has hashes of the models alone, so a model is offered only where those of its other files are known here.</summary>
/// <param name="files">Fetches.</param>
/// <param name="address">The address of the bucket.</param>
internal sealed class BucketSource(HttpFiles files, Uri address) : IModelSource
{
    private static readonly string[] Released = ["Release", "Release Desktop"];

    private static readonly (string Key, string Type)[] Files =
    [
        ("model", "model"),
        ("lexicalShortlist", "lex"),
        ("vocab", "vocab"),
        ("srcVocab", "srcvocab"),
        ("trgVocab", "trgvocab"),
    ];

    public string Address => address.IsDefaultPort ? address.Host : address.Authority;

    public async Task<IReadOnlyList<ModelRecord>> RecordsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var registry = await files.DocumentAsync(new Uri(address, "db/models.json"), cancellationToken);
            using var document = JsonDocument.Parse(registry, new JsonDocumentOptions { MaxDepth = 64 });
            var records = Records(document.RootElement).ToList();
            // The registry forgets older runs; their files stay.
            return ModelRecord.Best(records, "en", "es", Address).Count > 0
                ? records
                : [.. records, .. PinnedModel.Exported];
        }
        catch (ProviderException)
        {
            // Where the tested files are is known without the registry.
            return PinnedModel.Exported;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ProviderResponseException(exception, "firefox-records", Address, exception.Message);
        }
    }

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    ) => files.OpenAsync(new Uri(address, location), from, cancellationToken);

    public void Dispose() => files.Dispose();

    private static IEnumerable<ModelRecord> Records(JsonElement registry)
    {
        if (registry.Object("models") is not { } models)
            return [];
        return models
            .EnumerateObject()
            .Where(pair => pair.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(pair => pair.Value.EnumerateArray())
            .Where(model => Released.Contains(model.Text("releaseStatus")))
            .SelectMany((model, index) => Records(model, index));
    }

    private static IEnumerable<ModelRecord> Records(JsonElement model, int index)
    {
        if (model.Object("files") is not { } listed)
            yield break;
        foreach (var (key, type) in Files)
        {
            if (listed.Object(key) is not { } file || file.Text("path").Length == 0)
                continue;
            var pinned = PinnedModel.Exported.FirstOrDefault(p => p.Location == file.Text("path"));
            yield return new ModelRecord(
                Path.GetFileName(file.Text("path")),
                type,
                model.Text("sourceLanguage"),
                model.Text("targetLanguage"),
                model.Text("version") is { Length: > 0 } version ? version : $"{ModelRecord.Generation}.0",
                model.Text("architecture"),
                file.Text("uncompressedHash") is { Length: > 0 } hash ? hash : pinned?.Sha256 ?? "",
                file.Number("uncompressedSize"),
                file.Text("path"),
                0
            )
            {
                Variant = $"bucket {index}",
            };
        }
    }
}
