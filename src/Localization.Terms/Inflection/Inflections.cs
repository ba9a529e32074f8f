using System.Collections.Frozen;
using Localization.Language;

namespace Localization.Terms.Inflection;

/// <summary>The inflection of a language.</summary>
internal static class Inflections
{
    // Languages with classes of their own.
    private static readonly FrozenDictionary<string, IInflection> Own = new Dictionary<string, IInflection>
    {
        ["es"] = new SpanishInflection(),
    }.ToFrozenDictionary();

    private static readonly NoInflection None = new();

    /// <summary>The inflection of a target language.</summary>
    public static IInflection Of(LanguageTag language) =>
        Own.GetValueOrDefault(language.Language)
        ?? (LanguageFacts.For(language) is { } facts ? new FactInflection(facts) : None);
}
