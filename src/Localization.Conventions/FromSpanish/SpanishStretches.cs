using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Conventions.Stretches;
using Localization.Language.Locales;

namespace Localization.Conventions.FromSpanish;

/// <summary>Finds dates, times, figures, sums and names in Spanish, and gives what English writes: <c>el 3 de marzo de
/// 2025</c> is <c>on March 3, 2025</c>, <c>2500 millones</c> are <c>2.5 billion</c>.</summary>
internal static class SpanishStretches
{
    private static readonly ConcurrentDictionary<(string From, string To), Rules> Patterns = new();

    // '91 555 01 43', '600 123 456': the groups are not those of a figure, or may be a telephone's.
    private static readonly Regex Phone = new(
        @"(?<![\p{L}\d.,])(?:\+?\d{1,4} )?\d{2,4}(?: \d{2,4}){1,4}(?![\d\p{L}]|[.,]\d)",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Groups = new(@"^\d{1,3}(?: \d{3})+$", RegexOptions.CultureInvariant);

    /// <summary>Adds the stretches of a text.</summary>
    /// <param name="text">The Spanish text.</param>
    /// <param name="from">How its place writes figures.</param>
    /// <param name="to">The English it is written for.</param>
    /// <param name="claims">Where to.</param>
    public static void Find(string text, LocaleConventions from, LanguageTag to, Claims claims)
    {
        var (named, counted) = Patterns.GetOrAdd((from.Tag, to.Value), _ => All(from, to));
        claims.Construct = "name or date";
        Add(text, named, claims);
        claims.Construct = "figure";
        foreach (Match match in Phone.Matches(text))
        {
            if (!Groups.IsMatch(match.Value))
                claims.Add(new(match.Index, match.Length, match.Value, PartOfSpeech.ProperNoun));
        }

        Add(text, counted, claims);
    }

    private static void Add(string text, ImmutableArray<SpanishPattern> patterns, Claims claims)
    {
        foreach (var pattern in patterns)
        {
            foreach (Match match in pattern.Pattern.Matches(text))
            {
                if (pattern.Target(text, match) is { } target)
                    claims.Add(new(match.Index, match.Length, Cased(match, target), pattern.PartOfSpeech));
            }
        }
    }

    private static Rules All(LocaleConventions from, LanguageTag to) =>
        new(
            [
                .. SpanishNames.Patterns,
                .. SpanishPeriods.Patterns,
                .. SpanishDates.Patterns(to),
                .. SpanishTimes.Patterns,
            ],
            [.. SpanishRoundNumbers.Patterns, .. SpanishAmounts.Patterns(from)]
        );

    private sealed record Rules(ImmutableArray<SpanishPattern> Named, ImmutableArray<SpanishPattern> Counted);

    // As the Spanish begins: 'El 5 de mayo' is 'On May 5'; 'EE. UU.' begins no sentence.
    private static string Cased(Match match, string target) =>
        char.IsLower(target[0]) && char.IsUpper(match.Value[0]) && (match.Index == 0 || !char.IsUpper(match.Value[1]))
            ? char.ToUpperInvariant(target[0]) + target[1..]
            : target;
}
