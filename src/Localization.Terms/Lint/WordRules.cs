using Localization.Model;

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
            else if (CommonWords.Contains(source) && IsMistakable(term, source))
                yield return new LintFinding("lint-common", QualitySeverity.Warning, term, [source]);
        }
    }

    // As a name it is only mistaken at the start of a sentence, which a name of capitals is not.
    private static bool IsMistakable(Term term, string source) =>
        term.Exceptions.IsEmpty
        && (
            term.Case == TermCase.Insensitive
                ? term.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective)
                : term.Case == TermCase.Name && source.Any(char.IsLower)
        );
}
