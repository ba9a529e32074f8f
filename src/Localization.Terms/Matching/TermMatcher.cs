using System.Collections.Immutable;
using Localization.Terms.Matching.Context;

namespace Localization.Terms.Matching;

/// <summary>Finds all terms in a text in one pass over its words, whatever the number of terms.</summary>
internal sealed class TermMatcher
{
    private readonly Vocabulary _vocabulary = new();
    private readonly TokenAutomaton _automaton = new();
    private readonly List<TermPattern> _patterns = [];
    private int _longest = 1;

    public TermMatcher(IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            AddForms(term, term.Source, i);
            foreach (var variant in term.Variants)
                AddForms(term, variant, i);
            foreach (var exception in term.Exceptions)
            {
                foreach (var form in SourceForms.OfException(exception).Prepend(exception))
                    Add(form, new TermPattern(term, form, default, i, Excepts: true));
            }
        }

        _automaton.Freeze();
    }

    /// <summary>The terms in a text: the longest at each place, of equals the narrowest and then the last of the term
    /// base; by rising start, not overlapping.</summary>
    public ImmutableArray<TermOccurrence> Find(string text)
    {
        var (candidates, context, _) = Candidates(text, wantDoubts: false);
        return candidates is null ? [] : Overlaps.Resolve(candidates, context!);
    }

    /// <summary>The stretches that have a term's letters, where nothing says whether they are the term; by rising
    /// start, not overlapping each other or a term that was found.</summary>
    public ImmutableArray<TermOccurrence> Unsure(string text)
    {
        var (candidates, context, doubts) = Candidates(text, wantDoubts: true);
        if (doubts is null)
            return [];
        var found = candidates is null ? [] : Overlaps.Resolve(candidates, context!);
        return
        [
            .. Overlaps
                .Resolve(doubts, context!)
                .Where(d => !found.Any(f => f.Start < d.Start + d.Length && d.Start < f.Start + f.Length)),
        ];
    }

    private (List<TermCandidate>? Found, SourceContext? Context, List<TermCandidate>? Doubts) Candidates(
        string text,
        bool wantDoubts
    )
    {
        List<TermCandidate>? candidates = null;
        List<TermCandidate>? doubts = null;
        SourceContext? context = null;
        // Where the last tokens began, by their number: enough to know where a pattern that ends here began.
        Span<int> starts = _longest <= 256 ? stackalloc int[_longest] : new int[_longest];
        var scanner = new TokenScanner(text);
        var state = 0;
        for (var n = 0; scanner.Next(); n = (n + 1) % _longest)
        {
            starts[n] = scanner.Start;
            state = _automaton.Step(state, _vocabulary.Find(text.AsSpan(scanner.Start, scanner.End - scanner.Start)));
            for (var s = _automaton.Ending(state); s > 0; s = _automaton.Shorter(s))
            {
                var start = starts[(n - _automaton.Length(s) + 1 + _longest) % _longest];
                for (var p = _automaton.Pattern(s); p >= 0; p = _automaton.SameTokens(p))
                {
                    var candidate = new TermCandidate(_patterns[p], start, scanner.End);
                    if (!IsWhole(text, start, scanner.End))
                        continue;
                    var fits = _patterns[p].Fits(text.AsSpan(start, candidate.Length));
                    if (fits && ContextRules.Allow(candidate, context ??= new SourceContext(text)))
                        (candidates ??= []).Add(candidate);
                    else if (wantDoubts && ContextRules.Doubt(candidate, context ??= new SourceContext(text), fits))
                        (doubts ??= []).Add(candidate);
                }
            }
        }

        return (candidates, context, doubts);
    }

    private void AddForms(Term term, string text, int order)
    {
        Add(text, new TermPattern(term, text, GrammaticalNumber.Singular, order, Excepts: false));
        foreach (var (form, number) in SourceForms.Of(term, text))
        {
            // A form that only has an ending more is compared with what comes before it.
            var written = form.StartsWith(text, StringComparison.Ordinal) ? text : form;
            Add(form, new TermPattern(term, written, number, order, Excepts: false, IsForm: true));
        }
    }

    private void Add(string form, TermPattern pattern)
    {
        var tokens = new List<int>();
        var scanner = new TokenScanner(form);
        while (scanner.Next())
            tokens.Add(_vocabulary.Add(form.AsSpan(scanner.Start, scanner.End - scanner.Start)));
        if (tokens.Count == 0)
            return;
        _automaton.Add([.. tokens]);
        _patterns.Add(pattern);
        _longest = Math.Max(_longest, tokens.Count);
    }

    // Of a word with an apostrophe only a possessive leaves its first part standing: Maduro's, but not O'Neil or can't.
    private static bool IsWhole(string text, int start, int end)
    {
        if (start > 1 && IsApostrophe(text[start - 1]) && char.IsLetter(text[start - 2]))
            return false;
        if (end + 1 >= text.Length || !IsApostrophe(text[end]) || !char.IsLetter(text[end + 1]))
            return true;
        return text[end + 1] is 's' or 'S' && (end + 2 == text.Length || !Characters.InWord(text[end + 2]));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
