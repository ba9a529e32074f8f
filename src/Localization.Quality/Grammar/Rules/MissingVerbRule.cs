using System.Text.RegularExpressions;

namespace Localization.Quality.Grammar.Rules;

/// <summary>A sentence whose source has a finite verb has one itself. Headlines and captions, which end without a full
/// stop, may do without.</summary>
internal static partial class MissingVerbRule
{
    private const int Fewest = 5;

    /// <summary>Whether the translation has no word that may be a finite verb.</summary>
    /// <param name="source">The English sentence.</param>
    /// <param name="sentences">The translation.</param>
    public static bool IsBroken(string source, IReadOnlyList<SpanishSentence> sentences)
    {
        if (sentences.Count != 1 || !Said().IsMatch(source))
            return false;
        var words = Enumerable.Range(0, sentences[0].Count).Select(i => sentences[0][i]).ToList();
        return words[^1].Text == "."
            && words.Count(w => !w.IsMark) >= Fewest
            && words.TrueForAll(w =>
                w.IsMark ? w.Text is not ("«" or "\"" or "“" or "(" or "—" or "–") : !MayBeVerb(w)
            );
    }

    // A word of no dictionary may be anything. Of those that are a preposition too, none is a verb here.
    private static bool MayBeVerb(SpanishWord word) =>
        word.IsName ? false
        : word.Readings.IsEmpty ? !char.IsDigit(word.Text[0])
        : word.MayBe(r =>
            (r.IsFinite && (r.IsThird || r.Number == 'p')) || r.Tags.Contains("<imp>", StringComparison.Ordinal)
        ) && !word.MayBe(r => r.Tags.Contains("<pr>", StringComparison.Ordinal));

    // One sentence, with a verb that is finite in any context.
    [GeneratedRegex(
        @"^[^.?!:]*\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|did|"
            + @"do|says?|said)\b"
            + @"[^?!:]*\.$"
    )]
    private static partial Regex Said();
}
