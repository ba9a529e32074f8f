namespace Localization.Providers.Firefox.Installation;

/// <summary>A place that holds files of models.</summary>
internal interface IFileSource : IDisposable
{
    /// <summary>Its address, for people.</summary>
    string Address { get; }

    /// <summary>A file of a model, from a byte on.</summary>
    /// <returns>The bytes, and whether they begin where it was asked; else they begin at the start.</returns>
    Task<(Stream Content, bool Resumed)> OpenAsync(string location, long from, CancellationToken cancellationToken);
}

/// <summary>A place that offers models: Mozilla's service, its public bucket, a mirror or a folder.</summary>
internal interface IModelSource : IFileSource
{
    /// <summary>The licence of its models.</summary>
    string Licence => ModelRecord.Licence;

    /// <summary>The files of models that it offers.</summary>
    /// <exception cref="ProviderException">It cannot be reached, or its answer is something else.</exception>
    Task<IReadOnlyList<ModelRecord>> RecordsAsync(CancellationToken cancellationToken);
}
