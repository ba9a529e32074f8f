using Localization.Conventions.Dates;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Decades, and the beginning, middle and end of a decade, year or month: <c>the 1990s</c> is <c>los años
/// noventa</c> (RAE, DPD, s. v. década), <c>in early 2025</c> is <c>a principios de 2025</c>.</summary>
internal sealed class PeriodRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var isIn = scan.Is(at, "in");
        var the = isIn ? at + 1 : at;
        var edge = scan.Is(the, "the") ? the + 1 : the;
        var phase = Phase(scan, edge);
        var core =
            phase.Length == 0 ? edge
            : scan.Is(edge + 1, '-') ? edge + 2
            : edge + 1;
        var after = Decade(scan, core, out var name);
        var decade = after > 0;
        if (!decade && phase.Length > 0 && edge == the)
            after = YearOrMonth(scan, core, out name);
        if (after < 0 || (!decade && phase.Length == 0) || (scan.Glued(after) && scan.Is(after, TokenKind.Word)))
            return null;

        if (phase.Length > 0)
            return new(
                at,
                after,
                $"{(isIn ? "a " : "")}{phase} de {name}",
                isIn ? PartOfSpeech.Adverb : PartOfSpeech.ProperNoun,
                GrammaticalGender.Masculine,
                GrammaticalNumber.Plural
            );
        if (edge == at && scan.IsAttributive(at, after))
            return new(at, after, "de " + name, PartOfSpeech.Adjective);
        // 'the 1990s crisis': the article belongs to the crisis.
        if (edge > the && scan.IsSmall(after) && scan.NounFollows(after))
            return null;
        return isIn
            ? new(at, after, "en " + name, PartOfSpeech.Adverb)
            : new(at, after, name, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine, GrammaticalNumber.Plural);
    }

    private static string Phase(SourceScan scan, int at) =>
        scan.Is(at, "early") ? "principios"
        : scan.Is(at, "mid") ? "mediados"
        : scan.Is(at, "late") ? "finales"
        : "";

    /// <summary><c>1990s</c>, <c>1990's</c>, <c>'90s</c>.</summary>
    private static int Decade(SourceScan scan, int at, out string name)
    {
        name = "";
        var figure = scan.Is(at, '\'') || scan.Is(at, '’') || scan.Is(at, '‘') ? at + 1 : at;
        if (!scan.Is(figure, TokenKind.Number) || !int.TryParse(scan.Span(figure), out var year) || year % 10 != 0)
            return -1;
        var s = scan.IsPossessive(figure + 1) ? figure + 2 : figure + 1;
        if (!scan.Is(s, "s") || !scan.Glued(s))
            return -1;

        var tens = scan[figure].Length switch
        {
            4 when year is >= 1920 and <= 1990 => year % 100 / 10,
            2 when year >= 20 => year / 10,
            _ => 0,
        };
        if (tens == 0 && year is < 1000 or > 2900)
            return -1;
        name = tens > 0 ? $"los años {NumberWords.Tens[tens]}" : $"la década de {year}";
        return s + 1;
    }

    private static int YearOrMonth(SourceScan scan, int at, out string name)
    {
        name = "";
        if (
            scan.Is(at, TokenKind.Number)
            && scan[at].Length == 4
            && int.TryParse(scan.Span(at), out var year)
            && year is >= 1000 and < 3000
            && !(scan.Glued(at + 1) && scan.IsRangeDash(at + 1))
        )
        {
            name = $"{year}";
            return at + 1;
        }

        var after = DateReader.Read(scan, at, out var date);
        if (after > 0 && date.Day == 0)
        {
            name = date.Alone();
            return after;
        }

        var month = after > 0 ? 0 : CalendarWords.Month(scan, at, out after);
        name = month == 0 ? "" : CalendarWords.SpanishMonth(month);
        return month == 0 ? -1 : after;
    }
}
