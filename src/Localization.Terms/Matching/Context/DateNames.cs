using System.Collections.Frozen;
using Localization.Language.English;

namespace Localization.Terms.Matching.Context;

/// <summary>A month or a weekday is a date before it is a name: <c>in May 2019</c>, but <c>Theresa May</c>.</summary>
internal static class DateNames
{
    private static readonly FrozenSet<string> Calendar = Words(
        "january february march april may june july august september october november december "
            + "monday tuesday wednesday thursday friday saturday sunday"
    );

    private static readonly FrozenSet<string> BeforeDates = Words(
        "in on since until till through throughout during between early mid late last next this each every "
            + "before after "
            + "past coming following previous following by"
    );

    private static readonly FrozenSet<string> BeforeOf = Words(
        "end beginning start middle half month months week weeks days day first second third fourth fifth part rest "
            + "weekend morning evening afternoon night"
    );

    /// <summary>Whether the stretch is read as a date.</summary>
    public static bool Outrank(TermCandidate candidate, SourceContext context)
    {
        var text = context.Text;
        if (!Calendar.Contains(text[candidate.Start..candidate.End].ToLowerInvariant()))
            return false;
        var before = context.Before(candidate.Start);
        if (IsName(before))
            return false;
        var behind = context.After(candidate.End);
        if (!behind.IsEmpty && char.IsDigit(behind.Written[0]))
            return true;
        // 'In 2019 May resigned', 'on May 5 May spoke': the figure belongs to what is before it.
        if (!before.IsEmpty && char.IsDigit(before.Written[0]))
            return !EnglishVerb.IsPast(behind.Small)
                || !(before.Written.Length == 4 || Calendar.Contains(context.Before(before.Start).Small));
        if (
            candidate.Start > 3
            && text[candidate.Start - 1] == '-'
            && text[(candidate.Start - 4)..].StartsWith("mid", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        // A possessive is a person's, unless the month has one: 'in May's election' says nothing.
        if (before.Small is "of" && BeforeOf.Contains(Stem(context.Before(before.Start).Small)))
            return true;
        if (!BeforeDates.Contains(before.Small))
            return false;
        // 'Won by May' is not dated; 'by May, the army' is.
        return before.Small is not ("by" or "after" or "before" or "between" or "on")
            || (
                candidate.End < text.Length
                && text[candidate.End] is ',' or ' '
                && !IsFollowedByVerb(behind)
                && before.Small != "between"
            ) && (before.Small != "on" || IsWeekday(text[candidate.Start..candidate.End]));
    }

    private static bool IsName(ContextWord before) =>
        before.IsRaised && (NearWords.GivenNames.Contains(before.Bare) || NearWords.Titles.Contains(before.Bare));

    private static bool IsFollowedByVerb(ContextWord behind) =>
        NearWords.PresentVerbs.Contains(behind.Small) || EnglishVerb.IsPast(behind.Small);

    private static bool IsWeekday(string word) => word.EndsWith("day", StringComparison.OrdinalIgnoreCase);

    private static string Stem(string word) => word.Length > 2 && char.IsDigit(word[0]) ? "day" : word;

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
