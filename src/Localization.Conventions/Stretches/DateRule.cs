using Localization.Conventions.Dates;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Dates with a month. In a sentence Spanish puts the article before the day, where English has <c>on</c> or
/// nothing (RAE, DPD, s. v. fecha).</summary>
internal sealed class DateRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var on = scan.Is(at, "on");
        var inMonth = scan.Is(at, "in");
        var by = scan.Is(at, "by");
        var first = on || inMonth || by ? at + 1 : at;
        var after = DateReader.Read(scan, first, out var date);
        if (after < 0)
            return inMonth ? MonthAlone(scan, at) : null;
        if (by)
            return IsTerm(scan, after) && date.Day > 0
                ? new(at, after, $"para {date.InSentence()}", PartOfSpeech.Adverb)
                : null;
        if (scan.Glued(after) && scan.Is(after, TokenKind.Word))
            return null;

        // 'the Nov. 4, 2025, vote': the comma belongs to the year.
        if (date.Day > 0 && date.Year + date.Weekday > 0 && scan.Is(after, ',') && IsBeforeNoun(scan, at, after + 1))
            after++;
        if (scan.IsAttributive(at, after))
            return new(at, after, date.Day == 0 ? $"de {date.Alone()}" : Contract(date), PartOfSpeech.Adjective);
        if (date.Day == 0)
            return inMonth ? new(at, after, $"en {date.Alone()}", PartOfSpeech.Adverb)
                : on ? null
                : Noun(at, after, date.Alone());
        if (inMonth)
            return null;
        if (on)
            return new(at, after, date.InSentence(), PartOfSpeech.Adverb);
        return StandsAlone(scan, at, after) ? Noun(at, after, date.Alone())
            : scan.IsAny(at - 1, EnglishWords.Prepositions) ? Noun(at, after, date.InSentence())
            : new(at, after, date.InSentence(), PartOfSpeech.Adverb);
    }

    // 'by Nov. 5' is a term; 'by the Nov. 5 vote' and 'by Jan. 6 rioters' name who did it.
    private static bool IsTerm(SourceScan scan, int after) =>
        !scan.NounFollows(after) && !(scan.Glued(after) && scan.Is(after, TokenKind.Word));

    private static bool IsBeforeNoun(SourceScan scan, int at, int noun) =>
        scan.IsAttributive(at, noun) && !scan.Is(noun + 1, ',');

    /// <summary>Whether a date is not part of a sentence: in a byline, a cell or brackets, at an end of the
    /// text.</summary>
    private static bool StandsAlone(SourceScan scan, int at, int after)
    {
        if (scan.Role is BlockRole.Byline or BlockRole.TableCell or BlockRole.Metadata or BlockRole.Copyright)
            return true;
        if (at == 0)
            return !scan.Is(scan.Is(after, ',') ? after + 1 : after, TokenKind.Word);
        return scan.Is(at - 1, TokenKind.Sign) && !scan.Is(at - 1, '"') && !scan.Is(at - 1, '“');
    }

    private static Stretch? MonthAlone(SourceScan scan, int at)
    {
        var month = CalendarWords.Month(scan, at + 1, out var after);
        return
            month == 0
            || scan.IsCapitalised(after)
            || scan.IsPossessive(after)
            || (scan.Is(after, '-') && scan.Glued(after))
            || scan.NounFollows(after)
            || scan.Is(after, TokenKind.Number)
            ? null
            : new(at, after, $"en {CalendarWords.SpanishMonth(month)}", PartOfSpeech.Adverb);
    }

    private static string Contract(CalendarDate date)
    {
        var target = date.InSentence();
        return target.StartsWith("el ", StringComparison.Ordinal) ? "d" + target : target;
    }

    private static Stretch Noun(int at, int after, string target) =>
        new(at, after, target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
}
