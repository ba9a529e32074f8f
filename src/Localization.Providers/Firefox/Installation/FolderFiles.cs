namespace Localization.Providers.Firefox.Installation;

/// <summary>Files in a folder.</summary>
internal sealed class FolderFiles(string folder)
{
    /// <summary>A file, whole.</summary>
    /// <exception cref="ProviderUnavailableException">It cannot be read.</exception>
    public async Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception, name);
        }
    }

    /// <summary>A file from a byte on.</summary>
    /// <exception cref="ProviderUnavailableException">It cannot be opened.</exception>
    public Task<(Stream Content, bool Resumed)> OpenAsync(string name, long from)
    {
        try
        {
            Stream file = File.OpenRead(Path.Combine(folder, name));
            file.Position = from;
            return Task.FromResult((file, true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception, name);
        }
    }

    private ProviderUnavailableException Unreadable(Exception exception, string file) =>
        new(exception, "firefox-source-file", file, folder, exception.Message);
}
