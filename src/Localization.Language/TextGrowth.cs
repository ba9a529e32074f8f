namespace Localization.Language;

/// <summary>How much longer a text is in its translation.</summary>
public static class TextGrowth
{
    // Of news: the mean of the logarithm of the ratio of characters.
    private const double EnglishToSpanish = 0.13;

    // Spanish news has a fifth more tokens than English (WMT 2012, o200k).
    private const double SpanishTokensPerEnglish = 1.2;

    /// <summary>The logarithm of the mean ratio of characters; 0 for a pair that was not measured.</summary>
    public static double Characters(LanguageTag from, LanguageTag to) =>
        KnownLanguages.IsEnglishToSpanish(from, to) ? EnglishToSpanish
        : KnownLanguages.IsSpanishToEnglish(from, to) ? -EnglishToSpanish
        : 0;

    /// <summary>The mean ratio of a language model's tokens; 1 for a pair that was not measured.</summary>
    public static double Tokens(LanguageTag from, LanguageTag to) =>
        KnownLanguages.IsEnglishToSpanish(from, to) ? SpanishTokensPerEnglish
        : KnownLanguages.IsSpanishToEnglish(from, to) ? 1 / SpanishTokensPerEnglish
        : 1;
}
