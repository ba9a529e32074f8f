namespace Localization.Providers.Firefox.Installation;

/// <summary>Where the engine and its models are to be had: Mozilla's service, a mirror of it, or a folder.</summary>
internal interface IEngineSource
{
    /// <summary>Its address, for people.</summary>
    string Address { get; }

    /// <summary>The list of models.</summary>
    Task<byte[]> RecordsAsync(CancellationToken cancellationToken);

    /// <summary>The engine's WebAssembly.</summary>
    Task<byte[]> EngineAsync(CancellationToken cancellationToken);

    /// <summary>A file of a model, from a byte on.</summary>
    /// <returns>The bytes, and whether they begin where it was asked; else they begin at the start.</returns>
    Task<(Stream Content, bool Resumed)> OpenAsync(string location, long from, CancellationToken cancellationToken);
}
