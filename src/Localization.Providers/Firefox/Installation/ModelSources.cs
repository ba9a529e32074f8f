using Localization.Providers.Http;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Where models come from, in the order in which they are asked.</summary>
internal static class ModelSources
{
    /// <summary>The sources.</summary>
    /// <param name="origin">A folder or an address that alone is asked; null for Mozilla's service, its bucket, and the
    /// mirrors of the settings.</param>
    /// <param name="pair">The languages that are asked for.</param>
    /// <param name="options">The settings.</param>
    /// <param name="files">Makes what fetches over HTTP.</param>
    /// <exception cref="SettingsException">An origin is neither a folder nor an address.</exception>
    public static IReadOnlyList<IModelSource> Of(
        string? origin,
        (string From, string To) pair,
        FirefoxOptions options,
        Func<HttpFiles> files
    ) =>
        origin is not null
            ? [Mirror(origin, pair, files)]
            :
            [
                new RecordSource(files(), Address(options.Records), Folder(options.Attachments)),
                new BucketSource(files(), Folder(options.Bucket)),
                .. options.Mirrors.Select(m => Mirror(m, pair, files)),
            ];

    private static IModelSource Mirror(string origin, (string From, string To) pair, Func<HttpFiles> files)
    {
        if (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return RecordSource.Mirror(files(), address!);
        if (!Directory.Exists(origin))
            throw new SettingsException("firefox-origin", origin);
        return MarianFolderSource.Is(origin)
            ? new MarianFolderSource(origin, pair.From, pair.To)
            : new FolderSource(origin);
    }

    private static Uri Folder(string address) => Address(address.TrimEnd('/') + "/");

    private static Uri Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri!
            : throw new SettingsException("firefox-origin", address);
}
