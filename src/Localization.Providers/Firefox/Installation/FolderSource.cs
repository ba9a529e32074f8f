using Localization.Model;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A folder that <c>localize engine export</c> filled.</summary>
internal sealed class FolderSource(string folder) : IEngineSource
{
    /// <summary>The name of the list of models.</summary>
    public const string Records = "records.json";

    public string Address => folder;

    public Task<byte[]> RecordsAsync(CancellationToken cancellationToken) => ReadAsync(Records, cancellationToken);

    public Task<byte[]> EngineAsync(CancellationToken cancellationToken) =>
        ReadAsync(EngineRelease.File, cancellationToken);

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
            throw new ProviderUnavailableException(
                exception,
                "firefox-source-file",
                location,
                folder,
                exception.Message
            );
        }
    }

    private async Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProviderUnavailableException(exception, "firefox-source-file", name, folder, exception.Message);
        }
    }
}
