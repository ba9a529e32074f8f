using Localization.Language.English;
using Localization.Terms.Matching.Context;

namespace Localization.Terms.Lint;

/// <summary>Rules about sources that are found where nobody meant them.</summary>
internal static class WordRules
{
    private const int Short = 2;

    /// <summary>What is dangerous about one entry.</summary>
    public static IEnumerable<LintFinding> Of(Term term)
    {
        foreach (
            var source in term.Variants.Prepend(term.Source).Where(s => !s.Contains(' ', StringComparison.Ordinal))
        )
        {
            if (source.Length <= Short && term.Case == TermCase.Insensitive)
                yield return new LintFinding("lint-short", QualitySeverity.Warning, term, [source]);
            else if (IsWord(term, source) && term.Exceptions.IsEmpty && IsMistakable(term, source))
                yield return new LintFinding("lint-common", QualitySeverity.Warning, term, [source]);
        }
    }

    // Any of the words that are in every article where it matches small letters, else those that are names too.
    private static bool IsWord(Term term, string source) =>
        NearWords.Homographs.Contains(source.ToLowerInvariant())
        || NearWords.RareHomographs.Contains(source.ToLowerInvariant())
        || (term.Case == TermCase.Insensitive && CommonWords.Contains(source));

    // A name is mistaken at the start of a sentence, an acronym in a line of capitals.
    private static bool IsMistakable(Term term, string source) =>
        term.Case == TermCase.Insensitive
            ? term.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective)
            : char.IsUpper(source[0]) && (term.Case == TermCase.Name || !source.Any(char.IsLower));
}
