using Localization.Memory.PostgreSql;

namespace Localization.Testing;

/// <summary>Stores for the constructors of fixtures, which cannot wait. What waits here runs beside xUnit's few
/// threads, or they would wait for each other.</summary>
public static class TestStores
{
    /// <summary>Opens a store on PostgreSQL.</summary>
    public static PostgresTranslationMemory Open(string connection, TimeProvider time) =>
        Wait(() => PostgresTranslationMemory.OpenAsync(connection, time));

    /// <summary>Closes a store.</summary>
    public static void Close(IAsyncDisposable? store)
    {
        if (store is not null)
            Wait(async () =>
            {
                await store.DisposeAsync();
                return true;
            });
    }

    /// <summary>Waits for work.</summary>
    public static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
