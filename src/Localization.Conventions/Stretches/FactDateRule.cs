using Localization.Conventions.Dates;
using Localization.Conventions.Reading;
using Localization.Language;

namespace Localization.Conventions.Stretches;

/// <summary>Dates and weekdays in languages of which only data is known.</summary>
internal sealed class FactDateRule(LanguageFacts facts) : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var (on, inMonth) = (scan.Is(at, "on"), scan.Is(at, "in"));
        var first = on || inMonth ? at + 1 : at;
        var after = DateReader.Read(scan, first, out var date);
        if (after < 0)
            return inMonth ? Month(scan, at) : Weekday(scan, at, first, on);
        if (scan.IsAttributive(at, after) || (scan.Glued(after) && scan.Is(after, TokenKind.Word)))
            return null;
        var text = facts.Date(date.Weekday, date.Day, date.LastDay, date.Month, date.Year);
        return on && date.Day > 0 ? Adverb(at, after, facts.OnDate(text))
            : inMonth && date.Day == 0 ? Adverb(at, after, facts.InMonth(text))
            : on || inMonth ? null
            : new(at, after, text, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    private Stretch? Month(SourceScan scan, int at)
    {
        var month = CalendarWords.Month(scan, at + 1, out var after);
        return month == 0 || scan.IsCapitalised(after) || scan.IsPossessive(after) || scan.NounFollows(after)
            ? null
            : Adverb(at, after, facts.InMonth(facts.Months[month - 1]));
    }

    private Stretch? Weekday(SourceScan scan, int at, int first, bool on)
    {
        var weekday = CalendarWords.Weekday(scan, first, out var after);
        return !on || weekday == 0 || scan.IsCapitalised(after) || scan.IsPossessive(after) || scan.NounFollows(after)
            ? null
            : Adverb(at, after, facts.OnWeekday(weekday));
    }

    private static Stretch Adverb(int at, int after, string target) => new(at, after, target, PartOfSpeech.Adverb);
}
