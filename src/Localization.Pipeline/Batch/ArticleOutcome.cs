using Localization.Model;

namespace Localization.Pipeline;

/// <summary>What became of one file of a batch.</summary>
/// <param name="File">The file.</param>
/// <param name="Article">The translation; null where it failed.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record ArticleOutcome(string File, TranslatedArticle? Article, LocalizationException? Error);
