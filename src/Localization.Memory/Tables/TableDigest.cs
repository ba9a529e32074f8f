namespace Localization.Memory.Tables;

/// <summary>What a table holds, in a count and a hash that do not depend on the kind of its store.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">The hash, 16 hexadecimal digits.</param>
public sealed record TableDigest(string Table, long Rows, string Hash);
