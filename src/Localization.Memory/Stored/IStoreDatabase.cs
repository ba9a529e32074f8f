namespace Localization.Memory.Stored;

/// <summary>A database with the tables of a workspace. Both kinds understand the plain SQL of this folder, know the
/// function <c>folded</c> (small letters without accents) and keep numbers as 64 bits.</summary>
internal interface IStoreDatabase
{
    /// <summary>Reads.</summary>
    Task<T> ReadAsync<T>(Func<StoreConnection, Task<T>> query, CancellationToken cancellationToken);

    /// <summary>Writes, all or nothing.</summary>
    Task<T> WriteAsync<T>(Func<StoreConnection, Task<T>> change, CancellationToken cancellationToken);

    /// <summary>Writes, all or nothing.</summary>
    Task WriteAsync(Func<StoreConnection, Task> change, CancellationToken cancellationToken) =>
        WriteAsync(
            async connection =>
            {
                await change(connection);
                return true;
            },
            cancellationToken
        );
}
