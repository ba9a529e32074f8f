using System.Runtime.ExceptionServices;
using System.Text.Json;
using Localization.Providers.Firefox.Engine;
using Localization.Providers.Http;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Installs, removes and exports models. A model is there whole, verified and tried, or not at all.</summary>
public sealed class FirefoxInstaller
{
    private readonly Lazy<FirefoxOptions> _options;
    private readonly Downloads _downloads;
    private readonly TimeProvider _time;

    /// <summary>An installer.</summary>
    /// <param name="options">Gives the options when they are first needed: the settings may be broken.</param>
    /// <param name="downloads">Makes clients for downloads.</param>
    /// <param name="time">Measures what stalls.</param>
    internal FirefoxInstaller(Func<FirefoxOptions> options, Downloads downloads, TimeProvider time) =>
        (_options, _downloads, _time) = (new(options), downloads, time);

    /// <summary>Where it installs.</summary>
    public ModelFolder Folder =>
        _options.Value.Folder.Length > 0
            ? new ModelFolder(Path.GetFullPath(_options.Value.Folder))
            : ModelFolder.OfUser("firefox");

    /// <summary>How long a download may make no progress before it is asked for again.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a source may take for its list of models.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The attempts that failed.</summary>
    public InstallAttempts Attempts => new(Folder.Root, _time);

    /// <summary>Installs what leads from a language to another, from the first source that has it.</summary>
    /// <param name="from">The language of the articles.</param>
    /// <param name="to">The language to translate to.</param>
    /// <param name="origin">A folder or an address that holds an export; null for Mozilla's service, its bucket and the
    /// mirrors of the settings.</param>
    /// <param name="progress">Hears of each piece that came.</param>
    /// <param name="cancellationToken">Stops it; what has come waits for the next try.</param>
    /// <returns>The models, newly installed or as they were.</returns>
    /// <exception cref="ProviderException">No source can give it, or what they give is not what was promised, or not
    /// plausible.</exception>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public async Task<IReadOnlyList<InstalledModel>> InstallAsync(
        string from,
        string to,
        string? origin,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var sources = ModelSources.Of(
            origin,
            (from, to),
            _options.Value,
            () => new HttpFiles(_downloads(), Patience, _time)
        );
        var (attempts, before) = (Attempts, Attempts.Last);
        var failures = new List<(FailedSource Source, ExceptionDispatchInfo Error)>();
        try
        {
            attempts.Fail(before, []);
            foreach (var source in sources)
            {
                try
                {
                    var models = await InstallAsync(from, to, source, progress, cancellationToken);
                    attempts.Clear();
                    return models;
                }
                catch (ProviderException exception)
                {
                    var error = ExceptionDispatchInfo.Capture(exception);
                    failures.Add((new FailedSource(source.Address, exception.Message), error));
                }
            }

            attempts.Fail(before, [.. failures.Select(f => f.Source)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", Folder.Root, exception.Message);
        }
        finally
        {
            foreach (var source in sources)
                source.Dispose();
        }

        if (failures is [var only])
            only.Error.Throw();
        throw new ProviderUnavailableException(
            "firefox-sources",
            $"{from}-{to}",
            string.Join("; ", failures.Select(f => f.Source.Cause.TrimEnd('.')))
        );
    }

    /// <summary>Removes a model, and with the last one the whole folder.</summary>
    /// <returns>The bytes that became free; 0 where it was not there.</returns>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public long Remove(string pair) => Folder.Remove(pair);

    /// <summary>Writes what is installed to a folder from which another machine can install it.</summary>
    /// <returns>The models that it holds.</returns>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    /// <exception cref="ProviderUnavailableException">Nothing is installed, or it is damaged.</exception>
    public IReadOnlyList<InstalledModel> Export(string folder)
    {
        var models = Folder.Models();
        if (models.Count == 0)
            throw new ProviderUnavailableException("firefox-none", "en-es");
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var model in models)
            {
                model.Verify(Folder);
                Directory.CreateDirectory(Path.Combine(folder, model.Pair));
                foreach (var file in model.Files)
                    File.Copy(
                        Path.Combine(Folder.Model(model.Pair), file.Name),
                        Path.Combine(folder, model.Pair, file.Name),
                        overwrite: true
                    );
            }

            var records = models.SelectMany(m =>
                m.Files.Select(f => new ExportedFile(
                    f.Name,
                    f.Type,
                    m.Source,
                    m.Target,
                    m.Version,
                    m.Architecture,
                    f.Sha256,
                    f.Size,
                    $"{m.Pair}/{f.Name}"
                ))
            );
            File.WriteAllBytes(
                Path.Combine(folder, FolderSource.Records),
                JsonSerializer.SerializeToUtf8Bytes(new ExportedList(records), InstallationJson.Readable.ExportedList)
            );
            return models;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", folder, exception.Message);
        }
    }

    private async Task<IReadOnlyList<InstalledModel>> InstallAsync(
        string from,
        string to,
        IModelSource source,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var files = Route(await source.RecordsAsync(cancellationToken), from, to, source.Address);
        Directory.CreateDirectory(Folder.Incoming);
        Folder.CheckSpace(files.Sum(leg => leg.Sum(f => Math.Max(f.Size, f.Packed) + f.Packed)));
        var models = new List<InstalledModel>();
        foreach (var leg in files)
            models.Add(await InstallModelAsync(leg, source, progress, cancellationToken));
        return models;
    }

    private static List<IReadOnlyList<ModelRecord>> Route(
        IReadOnlyList<ModelRecord> records,
        string from,
        string to,
        string address
    )
    {
        if (ModelRecord.Best(records, from, to, address) is { Count: > 0 } direct)
            return [direct];
        if (
            ModelRecord.Best(records, from, "en", address) is { Count: > 0 } first
            && ModelRecord.Best(records, "en", to, address) is { Count: > 0 } second
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

    private async Task<InstalledModel> InstallModelAsync(
        IReadOnlyList<ModelRecord> files,
        IModelSource source,
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

        var model = new InstalledModel(from, to, files[0].Version, files[0].Architecture, source.Licence, installed);
        await File.WriteAllBytesAsync(
            Path.Combine(draft, InstalledModel.Manifest),
            JsonSerializer.SerializeToUtf8Bytes(model, InstallationJson.Readable.InstalledModel),
            cancellationToken
        );
        try
        {
            var loaded = model.LoadFrom(draft);
            if (_options.Value.Check)
                await TryAsync(loaded, cancellationToken);
        }
        catch (ProviderException)
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }

        var folder = Folder.Model(model.Pair);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(draft, folder);
        return model;
    }

    private async Task TryAsync(FirefoxModel model, CancellationToken cancellationToken)
    {
        var workers = new FirefoxWorkers(1, SmokeTest.Deadline, _time);
        await SmokeTest.RunAsync(
            model.Name,
            async sentences =>
                [.. (await workers.TranslateAsync(model, sentences, cancellationToken)).Select(a => a?.Text)]
        );
    }

    private bool IsWhole(InstalledModel model, IReadOnlyList<ModelRecord> files)
    {
        if (files.Any(f => model.Files.All(m => m.Type != f.Type || m.Sha256 != f.Sha256)))
            return false;
        try
        {
            model.Verify(Folder);
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
}
