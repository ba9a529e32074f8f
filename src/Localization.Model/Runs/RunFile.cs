namespace Localization.Model.Runs;

/// <summary>What became of one file of a run.</summary>
/// <param name="File">The file, as a full path.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
/// <param name="Fingerprint">A hash of all that its editions depend on; empty where they must be made again in any
/// case.</param>
/// <param name="Digest">What is to be known of it without making the editions again; empty where it failed.</param>
public sealed record RunFile(string File, string? Error, string Fingerprint, string Digest);
