namespace Localization.Providers.Firefox.Installation;

/// <summary>Where the models lie: a folder of the user's cache, shared by all workspaces.</summary>
/// <param name="Root">The folder.</param>
public sealed record FirefoxFolder(string Root)
{
    /// <summary>The user's: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, <c>~/Library/Caches</c> on macOS,
    /// <c>LOCALAPPDATA</c> on Windows.</summary>
    public static FirefoxFolder OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache =
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg
            && Path.IsPathFullyQualified(xdg)
                ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
        return new(Path.Combine(cache, "localization", "firefox"));
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
}
