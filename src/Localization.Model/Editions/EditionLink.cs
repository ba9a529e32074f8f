namespace Localization.Model.Editions;

/// <summary>A file that was written for an article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it is, relative to the index, with forward slashes.</param>
public sealed record EditionLink(EditionKind Kind, string Path);
