using System.Collections.Immutable;
using Localization.Terms.Inflection;
using Localization.Terms.Matching;
using Localization.Terms.Verification;

namespace Localization.Terms;

/// <summary>The house's terms for one pair of languages. In: a source text. Out: the terms in it, the constraints that
/// they put on its translation, and what became of them.</summary>
public sealed class TermBase
{
    private readonly TermMatcher _demanded;
    private readonly TermMatcher _forbidden;
    private readonly TermVerifier _verifier;
    private readonly IInflection _inflection;
    private readonly LanguageTag _target;

    /// <summary>A term base of <paramref name="terms"/>; of two entries with one source the later wins.</summary>
    /// <param name="terms">The entries.</param>
    /// <param name="target">The target language: it decides how targets are inflected.</param>
    public TermBase(IEnumerable<Term> terms, LanguageTag target)
    {
        _target = target;
        Terms = [.. terms.Select(t => TermInference.Complete(t, target))];
        _inflection = Inflections.Of(target);
        var alternatives = new Alternatives(Terms);
        _demanded = new TermMatcher([.. Terms.Where(t => !t.IsForbidden && !alternatives.IsSecond(t))]);
        _forbidden = new TermMatcher([.. Terms.Where(t => t.IsForbidden)]);
        _verifier = new TermVerifier(
            new AcceptedForms(_inflection, alternatives),
            new WrongForms(_inflection, alternatives),
            _inflection
        );
    }

    /// <summary>All entries, in their order, with what could be inferred of them.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The terms in a text by rising start: the longest at each place, not overlapping. Those that forbid a
    /// target come after, and may lie over the others.</summary>
    /// <param name="source">The text.</param>
    /// <param name="own">Terms that hold for this text alone and outrank the term base (XLIFF 2.1, Glossary
    /// module).</param>
    public ImmutableArray<TermOccurrence> Find(InlineText source, ImmutableArray<Term> own = default)
    {
        var demanded = _demanded.Find(source.Text);
        if (!own.IsDefaultOrEmpty)
        {
            var first = new TermMatcher([
                .. own.Where(t => !t.IsForbidden).Select(t => TermInference.Complete(t, _target)),
            ]).Find(source.Text);
            demanded = demanded
                .RemoveAll(o => first.Any(f => f.Start < o.Start + o.Length && o.Start < f.Start + f.Length))
                .AddRange(first)
                .Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return demanded.AddRange(_forbidden.Find(source.Text));
    }

    /// <summary>The stretches of a text that have the letters of an entry's source and could not be told from another
    /// word: nothing is demanded of their translation.</summary>
    public ImmutableArray<TermOccurrence> Unsure(InlineText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _demanded.Unsure(source.Text);
    }

    /// <summary>What the terms demand of a translation. A forbidden target demands nothing, and a verb is conjugated:
    /// both are checked afterwards.</summary>
    public ImmutableArray<LexicalConstraint> Constrain(IEnumerable<TermOccurrence> occurrences) =>
        [.. occurrences.Where(o => !o.Term.IsForbidden && o.Term.PartOfSpeech != PartOfSpeech.Verb).Select(Constrain)];

    /// <summary>Finds each term of the source in the target, puts right what can be put right safely, and reports the
    /// rest. What it made right it finds right.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">Its translation.</param>
    /// <param name="occurrences">The terms of the source.</param>
    /// <param name="unprotected">How the provider translates a stretch of the source that is asked alone: a wrong form
    /// to look for. Null where nobody asked.</param>
    /// <param name="repair">Whether the target may be changed; one that a person approved may not.</param>
    public Verdict Verify(
        InlineText source,
        InlineText target,
        ImmutableArray<TermOccurrence> occurrences,
        IReadOnlyDictionary<string, string>? unprotected = null,
        bool repair = true
    ) => _verifier.Verify(source.Text, target, occurrences, unprotected, repair);

    private static string Written(TermOccurrence occurrence, string target) =>
        occurrence.IsDateline ? target.ToUpperInvariant() : target;

    private LexicalConstraint Constrain(TermOccurrence occurrence)
    {
        var term = occurrence.Term;
        var isPeople = TargetInflection.IsPeople(occurrence);
        return new LexicalConstraint(
            occurrence.Start,
            occurrence.Length + occurrence.Tail.Length,
            Written(occurrence, TargetInflection.Best(occurrence, _inflection)) + occurrence.Tail,
            isPeople ? PartOfSpeech.Noun : term.PartOfSpeech,
            isPeople ? GrammaticalGender.Masculine : term.Gender,
            TargetInflection.NumberOf(occurrence)
        )
        {
            Article = term.Article,
            Forms =
                term.PartOfSpeech == PartOfSpeech.Adjective && !isPeople ? _inflection.Adjective(term.Target) : null,
        };
    }
}
