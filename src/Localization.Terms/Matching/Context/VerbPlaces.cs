using System.Collections.Frozen;

namespace Localization.Terms.Matching.Context;

/// <summary>Places where English has a verb, so that a noun of the same letters is another word: <c>he strikes a
/// ball</c>, <c>they must file a suit</c>; and those of nouns: <c>the launch</c>.</summary>
internal static class VerbPlaces
{
    private static readonly FrozenSet<string> Subjects = Words("i he she we they");

    private static readonly FrozenSet<string> Modals = Words(
        "will would can could should must might shall cannot can't won't don't didn't doesn't couldn't wouldn't "
            + "shouldn't"
    );

    private static readonly FrozenSet<string> Determiners = Words(
        "the a an this his its their our my your each every no another"
    );

    private static readonly FrozenSet<string> Objects = Words(
        "a an the this that these those my your his her its our their him them us me it"
    );

    /// <summary>Whether a stretch that has the letters of a noun is in the place of a verb, or the reverse.</summary>
    public static bool AskForAnother(TermCandidate candidate, SourceContext context)
    {
        var term = candidate.Pattern.Term;
        if (term.PartOfSpeech == PartOfSpeech.Verb)
            return IsNoun(candidate, context);
        if (term.PartOfSpeech != PartOfSpeech.Noun || term.Source.Contains(' ', StringComparison.Ordinal))
            return false;
        var before = context.Before(candidate.Start);
        // A mark between them parts two phrases.
        if (before.IsEmpty || before.End + 1 != candidate.Start)
            return false;
        if (Subjects.Contains(before.Small))
            return true;
        if (candidate.Pattern.Number == GrammaticalNumber.Plural)
            return false;
        return Modals.Contains(before.Small)
            || (before.Small == "to" && Objects.Contains(context.After(candidate.End).Small));
    }

    // 'the launch', 'his vote': an infinitive after a determiner is a noun.
    private static bool IsNoun(TermCandidate candidate, SourceContext context)
    {
        var source = candidate.Pattern.Term.Source;
        if (source.Contains(' ', StringComparison.Ordinal) || candidate.Length != source.Length)
            return false;
        var before = context.Before(candidate.Start);
        return !before.IsEmpty
            && before.End + 1 == candidate.Start
            && Determiners.Contains(before.Small)
            && !Objects.Contains(context.After(candidate.End).Small);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
