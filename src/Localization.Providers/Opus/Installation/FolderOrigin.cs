using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Opus.Installation;

/// <summary>An export in a folder.</summary>
internal sealed class FolderOrigin(string folder) : IExportOrigin
{
    private readonly FolderFiles _files = new(folder);

    public string Address => folder;

    public Task<long?> SizeAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(new FileInfo(Path.Combine(folder, name)) is { Exists: true } file ? file.Length : (long?)null);

    public Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) =>
        _files.ReadAsync(name, cancellationToken);

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    ) => _files.OpenAsync(location, from);

    public void Dispose() { }
}
