using Localization.Language;
using Localization.Language.Locales;

namespace Localization.Conventions;

/// <summary>What the conventions know of two languages: the only place that names them.</summary>
internal enum LanguagePair
{
    /// <summary>Only what no language translates.</summary>
    Other,

    /// <summary>All constructs.</summary>
    EnglishToSpanish,

    /// <summary>All constructs, the other way.</summary>
    SpanishToEnglish,

    /// <summary>Dates, figures and marks, by <see cref="LanguageFacts"/>.</summary>
    EnglishToFacts,

    /// <summary>Figures alone, by a locale record.</summary>
    EnglishToLocale,
}

/// <summary>Finds the pair of two languages.</summary>
internal static class LanguagePairs
{
    /// <summary>The pair.</summary>
    public static LanguagePair Of(LanguageTag from, LanguageTag to) =>
        KnownLanguages.IsEnglishToSpanish(from, to) ? LanguagePair.EnglishToSpanish
        : KnownLanguages.IsSpanishToEnglish(from, to) ? LanguagePair.SpanishToEnglish
        : !from.IsEnglish() || LocaleConventions.For(to) is null ? LanguagePair.Other
        : LanguageFacts.For(to) is null ? LanguagePair.EnglishToLocale
        : LanguagePair.EnglishToFacts;
}
