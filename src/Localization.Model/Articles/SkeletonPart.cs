namespace Localization.Model.Articles;

/// <summary>A piece of a document's skeleton: what is copied, or the slot of a block.</summary>
/// <param name="Raw">The source's own characters: copied where <paramref name="Block"/> is null, and where the block
/// has no translation.</param>
/// <param name="Block">The index of the block that is here; null for what is not translated.</param>
/// <param name="Escape">How the format must write text here, in the format's own words (such as <c>yaml</c>); null for
/// its usual way.</param>
public sealed record SkeletonPart(string Raw, int? Block = null, string? Escape = null);
