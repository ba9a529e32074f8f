namespace Localization.Providers.Firefox.Installation;

/// <summary>Where the models lie: a folder of the user's cache, shared by all workspaces.</summary>
/// <param name="Root">The folder.</param>
public sealed record ModelFolder(string Root)
{
    /// <summary>The user's: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, <c>~/Library/Caches</c> on macOS,
    /// <c>LOCALAPPDATA</c> on Windows.</summary>
    /// <param name="engine">The engine whose models lie there.</param>
    public static ModelFolder OfUser(string engine)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache =
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg
            && Path.IsPathFullyQualified(xdg)
                ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
        return new(Path.Combine(cache, "localization", engine));
    }

    /// <summary>The folder of a model.</summary>
    public string Model(string pair) => Path.Combine(Root, "models", pair);

    /// <summary>Where downloads wait until they are whole.</summary>
    public string Incoming => Path.Combine(Root, "incoming");

    /// <summary>The pairs that have a folder, whole or not.</summary>
    public IReadOnlyList<string> InstalledPairs()
    {
        var folder = Path.Combine(Root, "models");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Select(f => Path.GetFileName(f)!)
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>The models that are installed, by their pairs.</summary>
    public IReadOnlyList<InstalledModel> Models()
    {
        var folder = Path.Combine(Root, "models");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Order(StringComparer.Ordinal)
                    .Select(InstalledModel.TryRead)
                    .OfType<InstalledModel>(),
            ]
            : [];
    }

    /// <summary>Checks that files fit on the disk.</summary>
    /// <param name="needed">Their bytes.</param>
    /// <exception cref="OutputException">They do not.</exception>
    public void CheckSpace(long needed)
    {
        var free = new DriveInfo(Path.GetFullPath(Incoming)).AvailableFreeSpace;
        if (free < needed)
            throw new OutputException("firefox-space", Root, needed / 1_000_000, free / 1_000_000);
    }

    /// <summary>Removes a model, and with the last one the whole folder.</summary>
    /// <returns>The bytes that became free; 0 where it was not there.</returns>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public long Remove(string pair)
    {
        if (pair != Path.GetFileName(pair) || pair is "" or "." or ".." || !Directory.Exists(Model(pair)))
            return 0;
        try
        {
            var bytes = Size(Model(pair));
            Directory.Delete(Model(pair), recursive: true);
            if (Models().Count > 0)
                return bytes;
            bytes += Size(Root);
            Directory.Delete(Root, recursive: true);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", Root, exception.Message);
        }
    }

    /// <summary>What models do, and what two do by way of English.</summary>
    public static IEnumerable<string> Pairs(IReadOnlyList<InstalledModel> models) =>
        models
            .Select(m => m.Pair)
            .Concat(
                from first in models.Where(m => m.Target == "en")
                from second in models.Where(m => m.Source == "en" && m.Target != first.Source)
                select $"{first.Source}-{second.Target}"
            )
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>Whether there is a way from a language to another.</summary>
    public bool Serves(string from, string to) => Route(Models(), from, to) is not null;

    /// <summary>The models that lead from a language to another: one, or two by way of English; null where there is no
    /// way.</summary>
    public static IReadOnlyList<InstalledModel>? Route(IReadOnlyList<InstalledModel> models, string from, string to)
    {
        if (Find(from, to) is { } direct)
            return [direct];
        return Find(from, "en") is { } first && Find("en", to) is { } second ? [first, second] : null;

        InstalledModel? Find(string source, string target) =>
            models.FirstOrDefault(m => m.Source == source && m.Target == target);
    }

    private static long Size(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
}
