namespace Localization.Memory;

/// <summary>An entry of the store that is not as it was written. It is never used.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Key">Its content key, as far as it can be read.</param>
/// <param name="Source">Its source, as far as it can be read.</param>
public sealed record DamagedEntry(long Id, string Key, string Source);
