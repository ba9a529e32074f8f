using Localization.Language;

namespace Localization.Terms.Inflection;

/// <summary>The inflection of a language.</summary>
internal static class Inflections
{
    private static readonly SpanishInflection Spanish = new();
    private static readonly NoInflection None = new();

    /// <summary>The inflection of a target language.</summary>
    public static IInflection Of(LanguageTag language) =>
        language.IsSpanish() ? Spanish
        : LanguageFacts.For(language) is { } facts ? new FactInflection(facts)
        : None;
}
