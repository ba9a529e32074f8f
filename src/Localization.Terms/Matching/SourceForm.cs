using Localization.Model;

namespace Localization.Terms.Matching;

/// <summary>One way in which a term is written in the source.</summary>
internal sealed class SourceForm(Term term, string text)
{
    private readonly string _capitals = text.ToUpperInvariant();

    /// <summary>The form with its apostrophes, hyphens and spaces made plain.</summary>
    public string Text { get; } = Characters.Fold(text);

    /// <summary>The occurrence that begins at <paramref name="start"/>, or null.</summary>
    public TermOccurrence? MatchAt(string source, int start)
    {
        if (Matches(source, start, Text) && EndOf(source, start + Text.Length) is { } end)
            return Occurrence(start, end, end == start + Text.Length ? GrammaticalNumber.Singular : GrammaticalNumber.Plural);

        // Nouns in -y: 'ally' stands as 'allies'. A name in -y is not: 'Stories' are not several people called Story.
        if (term.PartOfSpeech == PartOfSpeech.Noun && Text is [.. var stem, 'y'] && Matches(source, start, stem + "ies") && Ends(source, start + stem.Length + 3))
            return Occurrence(start, start + stem.Length + 3, GrammaticalNumber.Plural);
        return null;
    }

    private TermOccurrence Occurrence(int start, int end, GrammaticalNumber number) => new(term, start, end - start, number);

    private bool Matches(string source, int start, string form)
    {
        if (start + form.Length > source.Length)
            return false;
        var at = source.AsSpan(start, form.Length);
        return term.CaseSensitive
            ? at.SequenceEqual(form) || (form.Length > 3 && form == Text && at.SequenceEqual(_capitals))
            : at.Equals(form, StringComparison.OrdinalIgnoreCase);
    }

    // The form ends where the word does, or behind the ending of an English plural.
    private static int? EndOf(string source, int end)
    {
        if (Ends(source, end))
            return end;
        if (char.ToLowerInvariant(source[end]) == 's' && Ends(source, end + 1))
            return end + 1;
        if (source.AsSpan(end).StartsWith("es", StringComparison.OrdinalIgnoreCase) && Ends(source, end + 2))
            return end + 2;
        return null;
    }

    private static bool Ends(string source, int end) => end == source.Length || !Characters.InWord(source[end]);
}
