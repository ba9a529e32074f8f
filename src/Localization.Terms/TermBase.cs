using System.Collections.Immutable;
using Localization.Model;
using Localization.Terms.Inflection;
using Localization.Terms.Matching;
using Localization.Terms.Verification;

namespace Localization.Terms;

/// <summary>The house's terms for one pair of languages. In: a source text. Out: the terms in it, the constraints that they
/// put on its translation, and what became of them.</summary>
public sealed class TermBase
{
    private readonly TermMatcher _matcher;
    private readonly TermVerifier _verifier;
    private readonly IInflection _inflection;

    /// <summary>A term base of <paramref name="terms"/>; of two entries with one source the later wins.</summary>
    /// <param name="terms">The entries.</param>
    /// <param name="target">The target language: it decides how targets are inflected.</param>
    public TermBase(IEnumerable<Term> terms, LanguageTag target)
    {
        Terms = [.. terms];
        _inflection = target.Language == "es" ? new SpanishInflection() : new NoInflection();
        _matcher = new TermMatcher(Terms);
        _verifier = new TermVerifier(_inflection);
    }

    /// <summary>All entries, in their order.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The terms in a text: the longest at each place, by rising start, not overlapping.</summary>
    public ImmutableArray<TermOccurrence> Find(InlineText source) => _matcher.Find(source.Text);

    /// <summary>What the terms demand of a translation. A forbidden target demands nothing: it is checked afterwards.</summary>
    public ImmutableArray<LexicalConstraint> Constrain(IEnumerable<TermOccurrence> occurrences) =>
        [.. occurrences.Where(o => o.Term.Policy != TermPolicy.Forbid).Select(Constrain)];

    /// <summary>Finds each term of the source in the target, puts right what can be put right safely, and reports the
    /// rest.</summary>
    public Verdict Verify(InlineText target, ImmutableArray<TermOccurrence> occurrences) =>
        _verifier.Verify(target, occurrences);

    private LexicalConstraint Constrain(TermOccurrence occurrence)
    {
        var term = occurrence.Term;
        var forms = TargetTerms.Of(occurrence, _inflection);
        return new LexicalConstraint(
            occurrence.Start, occurrence.Length, forms[0], term.PartOfSpeech, term.Gender, TargetTerms.NumberOf(occurrence))
        {
            Forms = term.PartOfSpeech == PartOfSpeech.Adjective ? _inflection.Adjective(term.Target) : null,
        };
    }
}
