using System.Collections.Frozen;
using Localization.Conventions.Locales;
using Localization.Language;

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
    private const string English = "en";
    private const string Spanish = "es";

    private static readonly FrozenDictionary<(string From, string To), LanguagePair> Own = new Dictionary<
        (string, string),
        LanguagePair
    >
    {
        [(English, Spanish)] = LanguagePair.EnglishToSpanish,
        [(Spanish, English)] = LanguagePair.SpanishToEnglish,
    }.ToFrozenDictionary();

    /// <summary>Whether a text is in English.</summary>
    public static bool IsEnglish(LanguageTag language) => language.Language == English;

    /// <summary>Whether a text is in Spanish.</summary>
    public static bool IsSpanish(LanguageTag language) => language.Language == Spanish;

    /// <summary>The pair.</summary>
    public static LanguagePair Of(LanguageTag from, LanguageTag to) =>
        Own.TryGetValue((from.Language, to.Language), out var pair) ? pair
        : from.Language != English || LocaleConventions.For(to) is null ? LanguagePair.Other
        : LanguageFacts.For(to) is null ? LanguagePair.EnglishToLocale
        : LanguagePair.EnglishToFacts;
}
