using Localization.Model;

namespace Localization.Providers.Opus.Installation;

/// <summary>An export in a folder.</summary>
internal sealed class FolderOrigin(string folder) : IExportOrigin
{
    public string Address => folder;

    public Task<long?> SizeAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(new FileInfo(Path.Combine(folder, name)) is { Exists: true } file ? file.Length : (long?)null);

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

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    )
    {
        try
        {
            Stream file = File.OpenRead(Path.Combine(folder, location));
            file.Position = from;
            return Task.FromResult((file, true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception, location);
        }
    }

    public void Dispose() { }

    private ProviderUnavailableException Unreadable(Exception exception, string file) =>
        new(exception, "firefox-source-file", file, folder, exception.Message);
}
