using Localization.Model;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A folder that <c>localize engine export</c> filled.</summary>
internal sealed class FolderSource(string folder) : IModelSource
{
    /// <summary>The name of the list of models.</summary>
    public const string Records = "records.json";

    public string Address => folder;

    public async Task<IReadOnlyList<ModelRecord>> RecordsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var list = await File.ReadAllBytesAsync(Path.Combine(folder, Records), cancellationToken);
            return RecordList.Read(list, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception, Records);
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
