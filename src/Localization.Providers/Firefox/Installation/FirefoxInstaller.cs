using System.Security.Cryptography;
using System.Text.Json;
using Localization.Model;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Installs, removes and exports the engine and its models. A model is there whole or not at all.</summary>
public sealed class FirefoxInstaller
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Lazy<FirefoxOptions> _options;
    private readonly TimeProvider _time;

    /// <summary>An installer.</summary>
    /// <param name="options">Gives the options when they are first needed: the settings may be broken.</param>
    /// <param name="time">Measures what stalls.</param>
    public FirefoxInstaller(Func<FirefoxOptions> options, TimeProvider time)
    {
        _options = new(options);
        _time = time;
    }

    /// <summary>Where it installs.</summary>
    public FirefoxFolder Folder =>
        _options.Value.Folder.Length > 0
            ? new FirefoxFolder(Path.GetFullPath(_options.Value.Folder))
            : FirefoxFolder.OfUser();

    /// <summary>How long a download may stand still before it is asked for again.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Installs the engine, where it is not there yet, and what leads from a language to another.</summary>
    /// <param name="from">The language of the articles.</param>
    /// <param name="to">The language to translate to.</param>
    /// <param name="origin">A folder or an address that holds an export; null for Mozilla's service.</param>
    /// <param name="progress">Hears of each piece that came.</param>
    /// <param name="cancellationToken">Stops it; what has come waits for the next try.</param>
    /// <returns>The models, newly installed or as they were.</returns>
    /// <exception cref="ProviderException">Something cannot be had, or is not what was promised.</exception>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public async Task<IReadOnlyList<InstalledModel>> InstallAsync(
        string from,
        string to,
        string? origin,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var source = Source(origin);
        try
        {
            var records = ModelRecord.Read(await source.RecordsAsync(cancellationToken), source.Address);
            var files = Route(records, from, to, source.Address);
            Directory.CreateDirectory(Folder.Incoming);
            CheckSpace(files.Sum(leg => leg.Sum(f => Math.Max(f.Size, f.Packed) + f.Packed)));
            await InstallEngineAsync(source, cancellationToken);
            var models = new List<InstalledModel>();
            foreach (var leg in files)
                models.Add(await InstallModelAsync(leg, source, progress, cancellationToken));
            return models;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", Folder.Root, exception.Message);
        }
        finally
        {
            (source as IDisposable)?.Dispose();
        }
    }

    /// <summary>Removes a model, and with the last one the engine.</summary>
    /// <returns>The bytes that became free; 0 where it was not there.</returns>
    public long Remove(string pair)
    {
        if (pair != Path.GetFileName(pair) || pair is "" or "." or ".." || !Directory.Exists(Folder.Model(pair)))
            return 0;
        try
        {
            var bytes = Size(Folder.Model(pair));
            Directory.Delete(Folder.Model(pair), recursive: true);
            if (Folder.Models().Count > 0)
                return bytes;
            bytes += Size(Folder.Root);
            Directory.Delete(Folder.Root, recursive: true);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", Folder.Root, exception.Message);
        }
    }

    /// <summary>Writes what is installed to a folder from which another machine can install it.</summary>
    /// <returns>The models that it holds.</returns>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    /// <exception cref="ProviderUnavailableException">Nothing is installed, or it is damaged.</exception>
    public IReadOnlyList<InstalledModel> Export(string folder)
    {
        var models = Folder.Models();
        if (models.Count == 0 || !File.Exists(Folder.Engine))
            throw new ProviderUnavailableException("firefox-none", "en-es");
        try
        {
            Directory.CreateDirectory(folder);
            File.Copy(Folder.Engine, Path.Combine(folder, EngineRelease.File), overwrite: true);
            foreach (var model in models)
            {
                model.Load(Folder);
                Directory.CreateDirectory(Path.Combine(folder, model.Pair));
                foreach (var file in model.Files)
                    File.Copy(
                        Path.Combine(Folder.Model(model.Pair), file.Name),
                        Path.Combine(folder, model.Pair, file.Name),
                        overwrite: true
                    );
            }

            var records = models.SelectMany(m =>
                m.Files.Select(f => new
                {
                    f.Name,
                    FileType = f.Type,
                    SourceLanguage = m.Source,
                    TargetLanguage = m.Target,
                    m.Version,
                    m.Architecture,
                    DecompressedHash = f.Sha256,
                    DecompressedSize = f.Size,
                    Location = $"{m.Pair}/{f.Name}",
                })
            );
            File.WriteAllBytes(
                Path.Combine(folder, FolderSource.Records),
                JsonSerializer.SerializeToUtf8Bytes(new { Data = records }, Json)
            );
            return models;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", folder, exception.Message);
        }
    }

    private IEngineSource Source(string? origin)
    {
        if (origin is null)
            return HttpSource.Mozilla(_options.Value, NpmPackage.EngineAsync);
        if (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return HttpSource.Mirror(address!);
        return Directory.Exists(origin)
            ? new FolderSource(origin)
            : throw new SettingsException("firefox-origin", origin);
    }

    private static List<IReadOnlyList<ModelRecord>> Route(
        List<ModelRecord> records,
        string from,
        string to,
        string address
    )
    {
        if (ModelRecord.Newest(records, from, to, address) is { Count: > 0 } direct)
            return [direct];
        if (
            ModelRecord.Newest(records, from, "en", address) is { Count: > 0 } first
            && ModelRecord.Newest(records, "en", to, address) is { Count: > 0 } second
        )
            return [first, second];
        var pairs = records
            .Where(r => r.Type == "model")
            .Select(r => $"{r.Source}-{r.Target}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        throw new ProviderUnavailableException(
            "firefox-pair",
            $"{from}-{to}",
            address,
            pairs.Count == 0 ? "–" : string.Join(' ', pairs)
        );
    }

    private void CheckSpace(long needed)
    {
        var free = new DriveInfo(Path.GetFullPath(Folder.Incoming)).AvailableFreeSpace;
        if (free < needed)
            throw new OutputException("firefox-space", Folder.Root, needed / 1_000_000, free / 1_000_000);
    }

    private async Task InstallEngineAsync(IEngineSource source, CancellationToken cancellationToken)
    {
        if (File.Exists(Folder.Engine) && IsEngine(await File.ReadAllBytesAsync(Folder.Engine, cancellationToken)))
            return;
        var code = await source.EngineAsync(cancellationToken);
        if (!IsEngine(code))
            throw new ProviderResponseException("firefox-hash", EngineRelease.File, source.Address);
        Directory.CreateDirectory(Path.GetDirectoryName(Folder.Engine)!);
        var draft = Path.Combine(Folder.Incoming, EngineRelease.File);
        await File.WriteAllBytesAsync(draft, code, cancellationToken);
        File.Move(draft, Folder.Engine, overwrite: true);
    }

    private async Task<InstalledModel> InstallModelAsync(
        IReadOnlyList<ModelRecord> files,
        IEngineSource source,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = (files[0].Source, files[0].Target);
        if (
            Folder.Models().FirstOrDefault(m => m.Source == from && m.Target == to) is { } present
            && IsWhole(present, files)
        )
            return present;

        var draft = Path.Combine(Folder.Incoming, $"{from}-{to}");
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        Directory.CreateDirectory(draft);
        var download = new Download(source, Folder.Incoming, Stall, _time);
        var installed = new List<InstalledFile>();
        foreach (var file in files)
            installed.Add(
                await download.FetchAsync(file, Path.Combine(draft, FileName(file)), progress, cancellationToken)
            );

        var model = new InstalledModel(
            from,
            to,
            files[0].Version,
            files[0].Architecture,
            EngineRelease.Licence,
            installed
        );
        await File.WriteAllBytesAsync(
            Path.Combine(draft, InstalledModel.Manifest),
            JsonSerializer.SerializeToUtf8Bytes(model, Json),
            cancellationToken
        );
        var folder = Folder.Model(model.Pair);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(draft, folder);
        return model;
    }

    private bool IsWhole(InstalledModel model, IReadOnlyList<ModelRecord> files)
    {
        if (files.Any(f => model.Files.All(m => m.Type != f.Type || m.Sha256 != f.Sha256)))
            return false;
        try
        {
            model.Load(Folder);
            return true;
        }
        catch (ProviderUnavailableException)
        {
            return false;
        }
    }

    // Named by us: what a server calls its files never reaches the file system.
    private static string FileName(ModelRecord file) =>
        file.Type switch
        {
            "model" => "model.bin",
            "lex" => "lex.bin",
            _ => file.Type + ".spm",
        };

    private static bool IsEngine(byte[] code) =>
        Convert.ToHexStringLower(SHA256.HashData(code)) == EngineRelease.Sha256;

    private static long Size(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
}
