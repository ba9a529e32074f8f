using System.Text.RegularExpressions;

namespace Localization.Conventions.FromSpanish;

/// <summary>A construct of Spanish and what English writes for it.</summary>
/// <param name="Pattern">What it looks like.</param>
/// <param name="Target">The English of a match in a text; null where it is something different.</param>
/// <param name="PartOfSpeech">What the English is in its sentence.</param>
internal sealed record SpanishPattern(Regex Pattern, Func<string, Match, string?> Target, PartOfSpeech PartOfSpeech)
{
    /// <summary>A pattern whose English is that of the match alone.</summary>
    public SpanishPattern(Regex pattern, Func<Match, string?> target, PartOfSpeech partOfSpeech)
        : this(pattern, (_, match) => target(match), partOfSpeech) { }

    /// <summary>A pattern that begins and ends with a word, in any letter case.</summary>
    public static SpanishPattern Words(
        string pattern,
        Func<Match, string?> target,
        PartOfSpeech partOfSpeech = PartOfSpeech.Number
    ) => Words(pattern, (_, match) => target(match), partOfSpeech);

    /// <summary>The same where its neighbours decide.</summary>
    public static SpanishPattern Words(
        string pattern,
        Func<string, Match, string?> target,
        PartOfSpeech partOfSpeech = PartOfSpeech.Number
    ) => new(Of($@"(?<![\p{{L}}\d])(?:{pattern})(?![\p{{L}}\d])"), target, partOfSpeech);

    /// <summary>A regular expression in any letter case.</summary>
    public static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
