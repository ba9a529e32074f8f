using System.Collections.Frozen;
using Localization.Conventions.Dates;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Decades, and the beginning, middle and end of a decade, year or month: <c>the 1990s</c> is <c>los años
/// noventa</c> (RAE, DPD, s. v. década), <c>in early 2025</c> is <c>a principios de 2025</c>.</summary>
internal sealed class PeriodRule : IStretchRule
{
    private const int Window = 8;

    private static readonly FrozenSet<string> Verbs = """
        saw brought began ended marked witnessed ushered taught felt seemed proved produced changed
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Weather = "temperature temperatures highs lows degrees thermometer"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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

        if (decade && phase.Length == 0 && edge == at && Styled(scan, after, name) is { } styled)
            return styled with { First = at };
        if (phase.Length > 0)
            return new(
                at,
                after,
                $"{(isIn ? "a " : "")}{phase} {(name.StartsWith("el ", StringComparison.Ordinal) ? "d" : "de ")}{name}",
                isIn ? PartOfSpeech.Adverb : PartOfSpeech.ProperNoun,
                GrammaticalGender.Masculine,
                GrammaticalNumber.Plural
            );
        var verb = scan.IsAny(after, Verbs);
        if (edge == at && !verb && scan.IsAttributive(at, after))
            return new(
                at,
                after,
                (name.StartsWith("el ", StringComparison.Ordinal) ? "d" : "de ") + name,
                PartOfSpeech.Adjective
            );
        // 'the Roaring '20s': the article is there already.
        if (edge == at && scan.IsCapitalised(at - 1) && scan.Is(at - 2, "the"))
            name = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        // 'the 1990s crisis': the article belongs to the crisis.
        if (edge > the && !verb && scan.IsSmall(after) && (scan.NounFollows(after) || IsStyle(scan, after)))
            return null;
        return isIn
            ? new(at, after, "en " + name, PartOfSpeech.Adverb)
            : new(at, after, name, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine, GrammaticalNumber.Plural);
    }

    // 'a 1960s-style dress', 'the 1970s-era law'
    private static Stretch? Styled(SourceScan scan, int after, string name) =>
        IsStyle(scan, after) && scan.NounFollows(after + 2)
            ? new(
                after,
                after + 2,
                (scan.Is(after + 1, "style") ? "al estilo " : "")
                    + (name.StartsWith("el ", StringComparison.Ordinal) ? "d" : "de ")
                    + name,
                PartOfSpeech.Adjective
            )
            : null;

    private static bool IsStyle(SourceScan scan, int at) =>
        scan.Is(at, '-') && scan.Glued(at) && (scan.Is(at + 1, "style") || scan.Is(at + 1, "era"));

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
        // 'in 30s' are seconds or a headline's degrees: a decade has an apostrophe, an article or a phase.
        if (scan[figure].Length == 2 && figure == at && !Introduced(scan, at))
            return -1;

        var tens = scan[figure].Length switch
        {
            4 when year is >= 1920 and <= 1990 => year % 100 / 10,
            2 when year >= 20 => year / 10,
            _ => 0,
        };
        if (tens == 0 && year is < 1000 or > 2900)
            return -1;
        // 'the 1800s' is the century; 'the 2000s' mostly the decade.
        var century = year % 100 == 0 && year is >= 1000 and < 2000 && scan[figure].Length == 4;
        name =
            tens > 0 ? $"los años {NumberWords.Tens[tens]}"
            : century ? $"el siglo {OrdinalRule.Roman((year / 100) + 1)}"
            : $"la década de {year}";
        return s + 1;
    }

    private static bool Introduced(SourceScan scan, int at) =>
        (scan.Is(at - 1, "the") || Phase(scan, at - 1).Length > 0 || scan.Is(at - 1, '-')) && !CountsDegrees(scan, at);

    // 'temperatures in the 80s'
    private static bool CountsDegrees(SourceScan scan, int at)
    {
        for (var i = Math.Max(0, at - Window); i < at + Window; i++)
        {
            if (scan.IsAny(i, Weather))
                return true;
        }

        return false;
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
