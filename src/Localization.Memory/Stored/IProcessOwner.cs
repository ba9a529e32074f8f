namespace Localization.Memory.Stored;

/// <summary>This process, as the others see it in a store. What it holds is free when it ends, however it
/// ends.</summary>
internal interface IProcessOwner
{
    /// <summary>Its name in the tables.</summary>
    string Name { get; }

    /// <summary>Sees to it that the others see it.</summary>
    Task HoldAsync(CancellationToken cancellationToken);

    /// <summary>Whether a process lives.</summary>
    Task<bool> IsAliveAsync(StoreConnection connection, string name);
}
