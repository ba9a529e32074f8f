namespace Localization.Model;

/// <summary>A translation to remember.</summary>
/// <param name="Key">The content key: a hash of provider, model, languages, source with its codes, and the constraints in
/// force.</param>
/// <param name="SourceLanguage">The language of <paramref name="Source"/>.</param>
/// <param name="TargetLanguage">The language of <paramref name="Target"/>.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The provider's answer, as it came.</param>
/// <param name="Provider">Who gave it.</param>
/// <param name="Article">The article that asked first.</param>
public sealed record MemoryEntry(
    string Key,
    LanguageTag SourceLanguage,
    LanguageTag TargetLanguage,
    InlineText Source,
    InlineText Target,
    string Provider,
    string Article);
