using Localization.Providers.Http;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A server with a list of models as Mozilla's Remote Settings has it: that service, or a mirror.</summary>
/// <param name="files">Fetches.</param>
/// <param name="records">The address of the list.</param>
/// <param name="folder">The address below which the files are.</param>
internal sealed class RecordSource(HttpFiles files, Uri records, Uri folder) : IModelSource
{
    public string Address => records.IsDefaultPort ? records.Host : records.Authority;

    /// <summary>A mirror: the list and the files in one folder.</summary>
    public static RecordSource Mirror(HttpFiles files, Uri address)
    {
        var folder = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
        return new(files, new Uri(folder, FolderSource.Records), folder);
    }

    public async Task<IReadOnlyList<ModelRecord>> RecordsAsync(CancellationToken cancellationToken) =>
        RecordList.Read(await files.DocumentAsync(records, cancellationToken), Address);

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    ) => files.OpenAsync(new Uri(folder, location), from, cancellationToken);

    public void Dispose() => files.Dispose();
}
