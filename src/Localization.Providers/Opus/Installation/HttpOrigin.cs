using Localization.Providers.Http;

namespace Localization.Providers.Opus.Installation;

/// <summary>An export below an address.</summary>
internal sealed class HttpOrigin(HttpFiles files, Uri address) : IExportOrigin
{
    private readonly Uri _folder = new(address.AbsoluteUri.TrimEnd('/') + "/");

    public string Address => _folder.AbsoluteUri;

    public Task<long?> SizeAsync(string name, CancellationToken cancellationToken) =>
        files.SizeAsync(new Uri(_folder, name), cancellationToken);

    public Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) =>
        files.DocumentAsync(new Uri(_folder, name), cancellationToken);

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    ) => files.OpenAsync(new Uri(_folder, location), from, cancellationToken);

    public void Dispose() => files.Dispose();
}
