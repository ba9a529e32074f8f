namespace Localization.Language;

/// <summary>The languages whose folders have classes of their own, and what a rule asks of a tag.</summary>
public static class KnownLanguages
{
    private const string English = "en";
    private const string Spanish = "es";

    /// <summary>The language of a glossary's targets where nothing says another.</summary>
    public static LanguageTag UsualTarget { get; } = LanguageTag.Parse(Spanish);

    /// <summary>Whether a tag is English of any place.</summary>
    public static bool IsEnglish(this LanguageTag tag) => tag.Language == English;

    /// <summary>Whether a tag is Spanish of any place.</summary>
    public static bool IsSpanish(this LanguageTag tag) => tag.Language == Spanish;

    /// <summary>The English name of a known language; null for another.</summary>
    public static string? NameOf(LanguageTag tag) =>
        tag.IsEnglish() ? nameof(English)
        : tag.IsSpanish() ? nameof(Spanish)
        : null;

    /// <summary>Whether a pair is English to Spanish, of any places.</summary>
    public static bool IsEnglishToSpanish(LanguageTag from, LanguageTag to) => from.IsEnglish() && to.IsSpanish();

    /// <summary>Whether a pair is Spanish to English, of any places.</summary>
    public static bool IsSpanishToEnglish(LanguageTag from, LanguageTag to) => from.IsSpanish() && to.IsEnglish();
}
