using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Opus.Installation;

/// <summary>Which files of an export for ONNX Runtime make a model: the quantized networks where there are any, a
/// decoder that begins and goes on in one file where there is one.</summary>
internal static class ExportLayout
{
    /// <summary>The list of hashes, as <c>sha256sum</c> writes it. It is optional.</summary>
    public const string Hashes = "SHA256SUMS";

    private static readonly string[] Folders = ["onnx/", ""];
    private static readonly string[] Kinds = ["_quantized", ""];

    /// <summary>The files of a model.</summary>
    /// <param name="origin">Where it lies.</param>
    /// <param name="from">The language that it reads.</param>
    /// <param name="to">The language that it writes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ProviderUnavailableException">One is missing, or has no hash in a list of hashes.</exception>
    public static async Task<IReadOnlyList<ModelRecord>> FindAsync(
        IExportOrigin origin,
        string from,
        string to,
        CancellationToken cancellationToken
    )
    {
        var hashes = await SizeAsync(Hashes) is null
            ? null
            : HashList.Read(await origin.ReadAsync(Hashes, cancellationToken));
        var records = new List<ModelRecord>(await NetworksAsync());
        foreach (
            var (type, name) in new[] { ("source", "source.spm"), ("vocab", "vocab.json"), ("config", "config.json") }
        )
            records.Add(await RecordAsync(type, name) ?? throw Missing(name));
        if (await RecordAsync("generation", "generation_config.json") is { } generation)
            records.Add(generation);
        return records;

        async Task<IReadOnlyList<ModelRecord>> NetworksAsync()
        {
            foreach (var (folder, kind) in Folders.SelectMany(f => Kinds.Select(k => (f, k))))
            {
                if (await RecordAsync("encoder", $"{folder}encoder_model{kind}.onnx") is not { } encoder)
                    continue;
                if (await RecordAsync("decoder", $"{folder}decoder_model_merged{kind}.onnx") is { } merged)
                    return [encoder, merged];
                if (await RecordAsync("decoder", $"{folder}decoder_model{kind}.onnx") is not { } decoder)
                    continue;
                return await RecordAsync("past", $"{folder}decoder_with_past_model{kind}.onnx") is { } past
                    ? [encoder, decoder, past]
                    : [encoder, decoder];
            }

            throw Missing("onnx/encoder_model.onnx, onnx/decoder_model_merged.onnx");
        }

        async Task<ModelRecord?> RecordAsync(string type, string name)
        {
            if (await SizeAsync(name) is not { } size)
                return null;
            var hash = "";
            if (hashes is not null && !hashes.TryGetValue(name, out hash))
                throw new ProviderUnavailableException("opus-unlisted", Hashes, origin.Address, name);
            return new(name, type, from, to, "", "", hash, 0, name, size);
        }

        Task<long?> SizeAsync(string name) => origin.SizeAsync(name, cancellationToken);

        ProviderUnavailableException Missing(string name) => new("opus-layout", origin.Address, name);
    }
}
