namespace Localization.Providers.Firefox.Installation;

/// <summary>A folder that <c>localize engine export</c> filled.</summary>
internal sealed class FolderSource(string folder) : IModelSource
{
    /// <summary>The name of the list of models.</summary>
    public const string Records = "records.json";

    private readonly FolderFiles _files = new(folder);

    public string Address => folder;

    public async Task<IReadOnlyList<ModelRecord>> RecordsAsync(CancellationToken cancellationToken) =>
        RecordList.Read(await _files.ReadAsync(Records, cancellationToken), folder);

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    ) => _files.OpenAsync(location, from);

    public void Dispose() { }
}
