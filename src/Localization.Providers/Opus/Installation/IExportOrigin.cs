using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Opus.Installation;

/// <summary>A folder or an address that holds an export.</summary>
internal interface IExportOrigin : IFileSource
{
    /// <summary>How many bytes a file has; 0 where nothing is said, null where there is no such file.</summary>
    /// <exception cref="ProviderException">It cannot be asked.</exception>
    Task<long?> SizeAsync(string name, CancellationToken cancellationToken);

    /// <summary>A small file, whole.</summary>
    /// <exception cref="ProviderException">It cannot be read.</exception>
    Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken);
}
