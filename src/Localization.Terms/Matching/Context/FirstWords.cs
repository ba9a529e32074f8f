using Localization.Language.English;

namespace Localization.Terms.Matching.Context;

/// <summary>The first word of a sentence has a capital anyway: where it is also a word of every day (<c>Will</c>,
/// <c>Turkey</c>), something beside it must say that it is the name.</summary>
internal static class FirstWords
{
    /// <summary>How often the same name is looked for elsewhere in the text.</summary>
    private const int MostLooks = 16;

    /// <summary>Words after a verb or the name of a dish, and not after a name.</summary>
    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal)
    {
        "the",
        "a",
        "an",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "it",
        "them",
        "with",
        "of",
        "up",
    };

    /// <summary>Things of an animal, a plant or a dish, and what people do with them.</summary>
    private static readonly HashSet<string> OfThings = new(StringComparer.Ordinal)
    {
        "hunting",
        "hunt",
        "hunter",
        "farming",
        "farm",
        "farmer",
        "breast",
        "sandwich",
        "soup",
        "dinner",
        "burger",
        "bacon",
        "meat",
        "gravy",
        "stuffing",
        "leg",
        "roast",
        "carcass",
        "wing",
        "sausage",
        "stew",
        "pie",
    };

    /// <summary>Whether the stretch is a common word for all that is known.</summary>
    public static bool AreCommon(TermCandidate candidate, SourceContext context)
    {
        var term = candidate.Pattern.Term;
        var stretch = context.Text[candidate.Start..candidate.End];
        if (
            term.Case == TermCase.Insensitive
            || !char.IsUpper(stretch[0])
            || stretch.Length < 2
            || !stretch.AsSpan(1).ContainsAnyInRange('a', 'z')
            || context.IsAlone(candidate.Start, candidate.End)
        )
            return false;
        var small = stretch.ToLowerInvariant();
        var isRare = NearWords.RareHomographs.Contains(small);
        if (!isRare && !NearWords.Homographs.Contains(small))
            return false;
        var titleCase = context.InTitleCase(candidate.Start);
        if (!titleCase && !context.BeginsSentence(candidate.Start))
            return false;
        return (!isRare || IsWord(candidate, context)) && !HasEvidence(term, stretch, candidate, context, titleCase);
    }

    // 'Polish your shoes', 'Turkey with gravy', 'Turkey sandwiches'.
    private static bool IsWord(TermCandidate candidate, SourceContext context)
    {
        var behind = context.After(candidate.End).Small;
        return Objects.Contains(behind)
            || OfThings.Contains(behind)
            || (
                candidate.Pattern.Term.PartOfSpeech != PartOfSpeech.Adjective
                && behind is [.., not 's', 's'] or "people" or "men" or "women" or "children" or "kids"
                && !NearWords.PresentVerbs.Contains(behind)
            );
    }

    private static bool HasEvidence(
        Term term,
        string stretch,
        TermCandidate candidate,
        SourceContext context,
        bool titleCase
    )
    {
        var text = context.Text;
        var before = context.Before(candidate.Start);
        if (before.IsRaised && (NearWords.GivenNames.Contains(before.Bare) || NearWords.Titles.Contains(before.Bare)))
            return true;
        if (StandsElsewhere(stretch, candidate.Start, context) && !IsWord(candidate, context))
            return true;
        if (candidate.End < text.Length && IsBound(text, candidate.End))
            return true;

        var behind = context.After(candidate.End);
        if (term.PartOfSpeech == PartOfSpeech.Adjective)
            return !behind.IsEmpty && !NearWords.AfterVerbs.Contains(behind.Small);
        if (behind.IsEmpty)
            return IsFollowedByApposition(candidate.End, context);
        if (NearWords.PresentVerbs.Contains(behind.Small))
            return !IsModal(stretch) || behind.IsSmall;
        if ((behind.IsSmall || titleCase) && EnglishVerb.IsPast(behind.Small))
            return true;
        if (behind.Small == "and" && !titleCase)
            return context.After(behind.End).IsRaised;
        return behind.IsRaised && !titleCase && !IsQuestion(stretch, behind.End, context);
    }

    // A possessive, 'Turkey-based', 'Turkey/Greece'.
    private static bool IsBound(string text, int end) =>
        text[end] is '-' or '/' or '‑'
        || (text[end] is '\'' or '’' && end + 1 < text.Length && text[end + 1] is 's' or 'S' or ' ');

    // 'Mark, who left'; 'Turkey, a member'.
    private static bool IsFollowedByApposition(int end, SourceContext context) =>
        end < context.Text.Length
        && context.Text[end] is ',' or '('
        && (context.After(end + 1).Small is "who" or "whose" or "which" or "a" or "an" or "the" or "where");

    // 'Will Russia attack?', 'May God help us'.
    private static bool IsQuestion(string stretch, int from, SourceContext context)
    {
        if (!IsModal(stretch))
            return false;
        if (stretch == "May")
            return true;
        var rest = context.Text.AsSpan(from, Math.Min(400, context.Text.Length - from));
        var end = rest.IndexOfAny(".?!\n");
        return end >= 0 && rest[end] == '?';
    }

    private static bool IsModal(string stretch) => stretch is "Will" or "May" or "Can" or "Might" or "Must";

    private static bool StandsElsewhere(string stretch, int start, SourceContext context)
    {
        var text = context.Text;
        var at = 0;
        for (var looks = 0; looks < MostLooks; looks++, at++)
        {
            at = text.IndexOf(stretch, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            var end = at + stretch.Length;
            if (
                at != start
                && (at == 0 || !Characters.InWord(text[at - 1]))
                && (end == text.Length || !Characters.InWord(text[end]))
                && context.Before(at).IsSmall
                && !context.BeginsSentence(at)
            )
                return true;
        }

        return false;
    }
}
