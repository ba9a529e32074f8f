using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Terms.Matching;

/// <summary>Finds terms in a text in one pass: at each word the entries that begin with that word, the longest first.</summary>
internal sealed class TermMatcher
{
    private readonly Dictionary<string, List<SourceForm>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SourceForm>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TermMatcher(ImmutableArray<Term> terms)
    {
        foreach (var term in terms)
        {
            foreach (var text in term.Variants.Prepend(term.Source).Distinct(StringComparer.Ordinal))
                Add(new SourceForm(term, text));
        }

        // The longest first; of equals the entry that comes last in the term base.
        foreach (var forms in _byFirstWord.Values)
        {
            forms.Reverse();
            var ordered = forms.OrderByDescending(f => f.Text.Length).ToList();
            forms.Clear();
            forms.AddRange(ordered);
        }

        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<TermOccurrence> Find(string source)
    {
        var text = Characters.Fold(source);
        var found = ImmutableArray.CreateBuilder<TermOccurrence>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var wordEnd = Characters.EndOfWord(text, i);
            if (MatchAt(text, i, wordEnd) is { } match)
            {
                found.Add(match);
                i = match.Start + match.Length;
            }
            else
            {
                i = wordEnd;
            }
        }

        return found.ToImmutable();
    }

    private void Add(SourceForm form)
    {
        var word = form.Text[..Characters.EndOfWord(form.Text, 0)];
        if (!_byFirstWord.TryGetValue(word, out var forms))
            _byFirstWord[word] = forms = [];
        forms.Add(form);
    }

    private TermOccurrence? MatchAt(string text, int start, int wordEnd)
    {
        if (FormsOf(text.AsSpan(start, wordEnd - start)) is not { } candidates)
            return null;

        foreach (var form in candidates)
        {
            if (form.MatchAt(text, start) is { } match)
                return match;
        }

        return null;
    }

    // A plural may stand in the first word itself: 'Sukhois' is looked up as 'Sukhoi'.
    private List<SourceForm>? FormsOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var forms))
            return forms;
        if (word.Length > 3 && word[^1] is 's' or 'S' && _lookup.TryGetValue(word[..^1], out forms))
            return forms;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
            return _lookup.TryGetValue(string.Concat(word[..^3], "y"), out forms) ? forms : null;
        return word.Length > 4 && word.EndsWith("es", StringComparison.OrdinalIgnoreCase) && _lookup.TryGetValue(word[..^2], out forms)
            ? forms
            : null;
    }
}
