using System.Text.Json;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Http;
using Localization.Providers.Opus.Engine;

namespace Localization.Providers.Opus.Installation;

/// <summary>Installs OPUS-MT models from a folder or an address that the user names. A model is there whole, verified
/// and tried, or not at all.</summary>
public sealed class OpusInstaller
{
    private readonly Lazy<OpusOptions> _options;
    private readonly Downloads _downloads;
    private readonly TimeProvider _time;

    /// <summary>An installer.</summary>
    /// <param name="options">Gives the options when they are first needed: the settings may be broken.</param>
    /// <param name="downloads">Makes clients for downloads.</param>
    /// <param name="time">Measures what stalls.</param>
    internal OpusInstaller(Func<OpusOptions> options, Downloads downloads, TimeProvider time) =>
        (_options, _downloads, _time) = (new(options), downloads, time);

    /// <summary>Where it installs.</summary>
    public ModelFolder Folder =>
        _options.Value.Folder.Length > 0
            ? new ModelFolder(Path.GetFullPath(_options.Value.Folder))
            : ModelFolder.OfUser("opus");

    /// <summary>How long a download may make no progress before it is asked for again.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server may take to say whether it has a file.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Installs a model.</summary>
    /// <param name="from">The language that it reads.</param>
    /// <param name="to">The language that it writes.</param>
    /// <param name="origin">The folder or the address of an export for ONNX Runtime.</param>
    /// <param name="progress">Hears of each piece that came.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SettingsException">There is no origin, or it is neither a folder nor an address.</exception>
    /// <exception cref="ProviderException">The origin does not hold such an export, its files are not what was
    /// promised, or the model does not translate plausibly.</exception>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public async Task<InstalledModel> InstallAsync(
        string from,
        string to,
        string? origin,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var source = Origin(origin, $"{from}-{to}");
        try
        {
            var files = await ExportLayout.FindAsync(source, from, to, cancellationToken);
            Directory.CreateDirectory(Folder.Incoming);
            Folder.CheckSpace(files.Sum(f => f.Packed * 2));
            return await InstallAsync(files, source, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", Folder.Root, exception.Message);
        }
    }

    private IExportOrigin Origin(string? origin, string pair)
    {
        if (origin is null)
            throw new SettingsException("opus-from", pair);
        if (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return new HttpOrigin(new HttpFiles(_downloads(), Patience, _time), address!);
        return Directory.Exists(origin) ? new FolderOrigin(origin) : throw new SettingsException("opus-origin", origin);
    }

    private async Task<InstalledModel> InstallAsync(
        IReadOnlyList<ModelRecord> files,
        IExportOrigin source,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = (files[0].Source, files[0].Target);
        var draft = Path.Combine(Folder.Incoming, $"{from}-{to}");
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        Directory.CreateDirectory(draft);
        try
        {
            var download = new Download(source, Folder.Incoming, Stall, _time);
            var installed = new List<InstalledFile>();
            foreach (var file in files)
                installed.Add(
                    await download.FetchAsync(file, Path.Combine(draft, FileName(file)), progress, cancellationToken)
                );
            var model = new InstalledModel(from, to, "", "", "", installed);
            await File.WriteAllBytesAsync(
                Path.Combine(draft, InstalledModel.Manifest),
                JsonSerializer.SerializeToUtf8Bytes(model, InstallationJson.Readable.InstalledModel),
                cancellationToken
            );
            await TryAsync(model, draft, cancellationToken);
            var folder = Folder.Model(model.Pair);
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(draft, folder);
            return model;
        }
        catch (ProviderException)
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }
    }

    // Also without the sentences, the model must be of a kind that can be loaded.
    private async Task TryAsync(InstalledModel model, string folder, CancellationToken cancellationToken)
    {
        using var engine = OpusEngine.Load(model, folder, _options.Value);
        if (_options.Value.Check)
            await SmokeTest.RunAsync(
                model.Pair,
                async sentences =>
                    [
                        .. (
                            await engine.TranslateAsync(sentences, SmokeTest.Deadline, _time, cancellationToken)
                        ).Select(a => a?.Text),
                    ]
            );
    }

    // The program names the files: what a server calls them never reaches the file system.
    private static string FileName(ModelRecord file) =>
        file.Type switch
        {
            "encoder" => "encoder.onnx",
            "decoder" => "decoder.onnx",
            "past" => "decoder_with_past.onnx",
            "source" => "source.spm",
            "vocab" => "vocab.json",
            "config" => "config.json",
            _ => "generation_config.json",
        };
}
