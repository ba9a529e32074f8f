using Localization.Conventions.Dates;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Weekdays without a date: <c>on Monday</c> and the newspaper's bare <c>Monday</c> are <c>el lunes</c>,
/// <c>Monday night</c> is <c>el lunes por la noche</c> (RAE, DPD, s. v. día).</summary>
internal sealed class WeekdayRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (Span(scan, at) is { } span)
            return span;

        var on = scan.Is(at, "on");
        var word = on ? at + 1 : at;
        var relation = Relation(scan, word);
        var name = relation.Length > 0 || scan.Is(word, "early") || scan.Is(word, "late") ? word + 1 : word;
        if (Plural(scan, name) is > 0 and var days && name == word)
            return on ? new(at, name + 1, $"los {CalendarWords.SpanishWeekdays(days)}", PartOfSpeech.Adverb) : null;

        var day = CalendarWords.Weekday(scan, name, out var after);
        if (day == 0 || scan[name].Length < 6)
            return null;
        if (relation.Length == 0 && name > word && scan.Is(word, "late") | scan.Is(word, "early"))
            return Edge(scan, at, word, day, after);
        if (!on && relation.Length == 0 && IsPartOfName(scan, name, after))
            return new(name, after, null);

        if (on && scan.IsPossessive(after))
            return null;
        after = PartOfDay(scan, after, out var part);
        var noun = CalendarWords.SpanishWeekday(day);
        var phrase =
            relation switch
            {
                "last" => $"el {noun} pasado",
                "next" => $"el próximo {noun}",
                "this" => $"este {noun}",
                "every" => $"todos los {CalendarWords.SpanishWeekdays(day)}",
                _ => $"el {noun}",
            } + part;
        if (on || relation.Length > 0)
            return new(at, after, phrase, PartOfSpeech.Adverb);
        return Bare(scan, at, after, noun, phrase);
    }

    private static Stretch? Bare(SourceScan scan, int at, int after, string noun, string phrase)
    {
        if (scan.IsAttributive(at, after))
            return new(at, after, $"d{phrase}", PartOfSpeech.Adjective);
        if (scan.IsPossessive(after) || scan.IsAny(at - 1, EnglishWords.Prepositions))
            return new(at, after, phrase, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
        if (scan.IsAny(at - 1, EnglishWords.Determiners))
            return new(at, after, noun, PartOfSpeech.Noun, GrammaticalGender.Masculine);

        var alone =
            scan.Role is BlockRole.Byline or BlockRole.TableCell or BlockRole.Metadata
            || (at == 0 && !scan.Is(after, TokenKind.Word) && !(scan.Is(after, ',') && scan.IsSmall(after + 1)));
        return alone
            ? new(at, after, noun, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine)
            : new(at, after, phrase, PartOfSpeech.Adverb);
    }

    /// <summary><c>Monday to Friday</c>, <c>from Monday through Friday</c>: without articles, <c>de lunes a
    /// viernes</c>.</summary>
    private static Stretch? Span(SourceScan scan, int at)
    {
        var first = scan.Is(at, "from") ? at + 1 : at;
        var from = CalendarWords.Weekday(scan, first, out var next);
        if (from == 0 || !(scan.Is(next, "to") || scan.Is(next, "through")))
            return null;
        var to = CalendarWords.Weekday(scan, next + 1, out var after);
        return to == 0
            ? null
            : new(
                at,
                after,
                $"de {CalendarWords.SpanishWeekday(from)} a {CalendarWords.SpanishWeekday(to)}",
                PartOfSpeech.Adverb
            );
    }

    private static Stretch Edge(SourceScan scan, int at, int word, int day, int after) =>
        new(
            at,
            after,
            $"a {(scan.Is(word, "late") ? "última" : "primera")} hora del {CalendarWords.SpanishWeekday(day)}",
            PartOfSpeech.Adverb
        );

    private static string Relation(SourceScan scan, int at) =>
        scan.Is(at, "last") || scan.Is(at, "past") ? "last"
        : scan.Is(at, "next") ? "next"
        : scan.Is(at, "this") ? "this"
        : scan.Is(at, "every") || scan.Is(at, "each") ? "every"
        : "";

    private static int Plural(SourceScan scan, int at)
    {
        if (!scan.IsCapitalised(at) || scan[at].Length < 7 || scan.Span(at)[^1] != 's')
            return 0;
        for (var day = 1; day <= 7; day++)
        {
            if (scan.Span(at)[..^1].SequenceEqual(CalendarWords.EnglishWeekday(day)))
                return day;
        }

        return 0;
    }

    /// <summary>Black Friday, Super Tuesday, the Sunday Times.</summary>
    private static bool IsPartOfName(SourceScan scan, int at, int after) =>
        (scan.IsCapitalised(after) && scan[after].Spaced)
        || (scan.IsCapitalised(at - 1) && at > 1)
        || (at == 1 && scan.IsCapitalised(0) && !scan.IsAny(0, EnglishWords.Function));

    private static int PartOfDay(SourceScan scan, int at, out string part)
    {
        part =
            scan.Is(at, "morning") ? " por la mañana"
            : scan.Is(at, "afternoon") ? " por la tarde"
            : scan.Is(at, "evening") || scan.Is(at, "night") ? " por la noche"
            : "";
        return part.Length > 0 ? at + 1 : at;
    }
}
