namespace Localization.Opus;

/// <summary>The paths of the networks of a model.</summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Decoder">The decoder; one with <c>use_cache_branch</c> also takes the cache.</param>
/// <param name="DecoderWithPast">The decoder that takes the cache, where it is a file of its own; else null.</param>
public sealed record OpusFiles(string Encoder, string Decoder, string? DecoderWithPast = null);
