namespace Localization.Model;

/// <summary>A provider's answer to one unit: a text, or why there is none.</summary>
/// <param name="Text">The translation; null where the provider failed on this unit.</param>
/// <param name="Failure">Why there is no text, in words for a person; null on success.</param>
public sealed record TranslationAnswer(InlineText? Text, string? Failure = null);
