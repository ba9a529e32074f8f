using System.Collections.Frozen;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Figures that name or grade a thing and come after it in Spanish: <c>the No. 1 player</c> is <c>el jugador
/// n.º 1</c> (RAE, abreviaturas), <c>a 4K screen</c> <c>una pantalla 4K</c>, <c>a 5-4 vote</c> <c>un voto de 5-4</c>,
/// <c>the 2024-25 season</c> <c>la temporada de 2024-25</c>, <c>a .45-caliber gun</c> <c>una pistola del calibre
/// .45</c>, <c>the '68 protests</c> <c>las protestas del 68</c>.</summary>
internal sealed class LabelRule : IStretchRule
{
    private static readonly FrozenSet<string> Guns = "rifle rifles pistol pistols revolver revolvers handgun gun bullet"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Scales = new Dictionary<string, string>
    {
        ["magnitude"] = "magnitud",
        ["category"] = "categoría",
        ["level"] = "nivel",
        ["grade"] = "grado",
        ["phase"] = "fase",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        NumberSign(scan, at)
        ?? Graded(scan, at)
        ?? Grade(scan, at)
        ?? Slashed(scan, at)
        ?? Sides(scan, at)
        ?? Ratio(scan, at)
        ?? Caliber(scan, at)
        ?? ShortYear(scan, at);

    // 'No. 1', 'Nos. 1'
    private static Stretch? NumberSign(SourceScan scan, int at)
    {
        var one = scan.Is(at, "No");
        if (
            !(one || scan.Is(at, "Nos"))
            || !scan.IsCapitalised(at)
            || !scan.Is(at + 1, '.')
            || !scan.Glued(at + 1)
            || !scan.Is(at + 2, TokenKind.Number)
            || scan.Span(at + 2).ContainsAny('.', ',')
        )
            return null;
        if (
            scan.Is(at + 3, '-')
            && (scan.Is(at + 4, "ranked") || scan.Is(at + 4, "seeded"))
            && scan.NounFollows(at + 5)
        )
            return new(at, at + 5, $"n.º\u00A0{scan.Span(at + 2)}", PartOfSpeech.Adjective);
        if (!scan.IsFreeRight(at + 3))
            return null;
        // 'No. 10 Downing Street' is an address.
        if (scan.IsCapitalised(at + 3) && scan[at + 3].Spaced && !scan.Is(at - 1, TokenKind.Word))
            return new(at, at + 3, null);
        var target = $"{(one ? "n.º" : "n.os")}\u00A0{scan.Span(at + 2)}";
        return scan.IsAttributive(at, at + 3) || (one && scan.IsPossessive(at - 2) && scan.NounFollows(at + 3))
            ? new(at, at + 3, target, PartOfSpeech.Adjective)
            : new(at, at + 3, target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    // '5K race', '4K screen', '3D film', '5G network'
    private static Stretch? Grade(SourceScan scan, int at) =>
        scan.Is(at, TokenKind.Number)
        && scan.Span(at + 1) is "K" or "k" or "D" or "G" or "P"
        && scan.Glued(at + 1)
        && scan.IsFree(at, at + 2)
        && scan.IsAttributive(at, at + 2)
            ? new(at, at + 2, scan.Text[scan[at].Start..scan[at + 1].End], PartOfSpeech.Adjective)
            : null;

    // 'a 5-4 vote', 'a 5 to 4 vote', 'a 10-to-1 ratio', 'the 2024-25 season'
    private static Stretch? Ratio(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Number) || !scan.IsFreeLeft(at) || scan.Span(at).ContainsAny('.', ','))
            return null;
        var hyphen = scan.IsRangeDash(at + 1) && scan.Glued(at + 1) && scan.Glued(at + 2);
        var word = hyphen ? at + 2 : at + 1;
        var to = scan.Is(word, "to") && (!hyphen || (scan.Is(word + 1, '-') && scan.Glued(word + 1)));
        var second = to
            ? hyphen
                ? word + 2
                : word + 1
            : hyphen
                ? at + 2
                : -1;
        if (
            !scan.Is(second, TokenKind.Number)
            || scan.Span(second).ContainsAny('.', ',')
            || scan.Span(second) is ['0', _, ..] && scan[at].Length < 4
            || scan[second].Length > 4
            || !scan.IsAttributive(at, second + 1)
            || Figures.Measure.Unit(scan, second + 1, out _) is not null
            || Figures.ScaleWords.Read(scan.Span(second + 1)) != Figures.ScaleWord.None
            || scan.Is(second + 1, "percent")
        )
            return null;
        return new(
            at,
            second + 1,
            to ? $"de {scan.Span(at)} a {scan.Span(second)}" : $"de {scan.Span(at)}-{scan.Span(second)}",
            PartOfSpeech.Adjective
        );
    }

    // 'a magnitude 7.8 earthquake', 'the Category 5 hurricane'
    private static Stretch? Graded(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Word))
            return null;
        var hyphen = scan.Is(at + 1, '-') && scan.Glued(at + 1) && scan.Glued(at + 2);
        var figure = hyphen ? at + 2 : at + 1;
        if (
            !scan.Is(figure, TokenKind.Number)
            || !Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(at), out var name)
            || !(scan.IsAttributive(at, figure + 1) || (scan.IsSmall(figure + 1) && scan.NounFollows(figure + 1)))
        )
            return null;
        var value = Figures.Figure.Read(scan.Span(figure)).Format(scan.Locale);
        return new(at, figure + 1, $"de {name} {value}", PartOfSpeech.Adjective);
    }

    // '8-by-10-foot room', '2-by-4 board', '10x12 room'
    private static Stretch? Sides(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Number) || !scan.IsFreeLeft(at))
            return null;
        if (scan.Is(at + 1, TokenKind.Code) && scan.Glued(at + 1) && scan.Span(at + 1) is ['x', >= '0' and <= '9', ..])
            return scan.IsAttributive(at, at + 2)
                ? new(at, at + 2, $"de {scan.Text[scan[at].Start..scan[at + 1].End]}", PartOfSpeech.Adjective)
                : null;
        var hyphen = scan.Is(at + 1, '-') && scan.Glued(at + 1) && scan.Glued(at + 2);
        if (!hyphen || !scan.Is(at + 2, "by") || !scan.Is(at + 3, '-') || !scan.Is(at + 4, TokenKind.Number))
            return null;
        var (first, second) = (Figures.Figure.Read(scan.Span(at)), Figures.Figure.Read(scan.Span(at + 4)));
        var target = $"de {first.Format(scan.Locale)} por {second.Format(scan.Locale)}";
        if (scan.Is(at + 5, '-') && Figures.Measure.Unit(scan, at + 6, out var after) is { } unit)
            return scan.NounFollows(after) ? new(at, after, $"{target} {unit.Plural}", PartOfSpeech.Adjective) : null;
        return scan.IsAttributive(at, at + 5) ? new(at, at + 5, target, PartOfSpeech.Adjective) : null;
    }

    // 'a 1/4-inch gap', '1/2 mile', '2 1/2-inch nails', '24/7 service'
    private static Stretch? Slashed(SourceScan scan, int at)
    {
        var slash = scan.Is(at + 1, TokenKind.Number) && scan[at + 1].Spaced ? at + 2 : at + 1;
        if (
            !scan.Is(at, TokenKind.Number)
            || !scan.IsFreeLeft(at)
            || !scan.Is(slash, '/')
            || !scan.Glued(slash)
            || !scan.Is(slash + 1, TokenKind.Number)
            || !scan.Glued(slash + 1)
        )
            return null;
        var end = slash + 2;
        var figure = scan.Text[scan[at].Start..scan[slash + 1].End];
        if (figure == "24/7")
            return scan.IsAttributive(at, end) ? new(at, end, figure, PartOfSpeech.Adjective) : null;
        if (!int.TryParse(scan.Span(slash - 1), out var part) || !int.TryParse(scan.Span(slash + 1), out var whole))
            return null;
        var hyphen = scan.Is(end, '-') && scan.Glued(end) && scan.Glued(end + 1);
        var mixed = slash > at + 1;
        // 'a 3 1/2-year-old boy', '2 1/2 hours'
        if (
            mixed
            && part < whole
            && CompoundNoun.Read(scan, end + 1, one: false, out var past) is { } noun
            && hyphen
            && scan.NounFollows(past)
        )
            return new(
                at,
                past,
                $"de {Mixed(scan, at, slash, noun.IsFeminine, noun.Name)}{noun.Dimension}",
                PartOfSpeech.Adjective
            );
        if (part >= whole || Figures.Measure.Unit(scan, hyphen ? end + 1 : end, out var after) is not { } unit)
            return null;
        var target = mixed ? $"{figure} {unit.Plural}" : $"{figure} de {unit.Singular}";
        return hyphen || scan.IsAttributive(at, after)
            ? new(at, after, "de " + target, PartOfSpeech.Adjective)
            : new(
                at,
                after,
                target,
                PartOfSpeech.Number,
                unit.Gender,
                mixed ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
            );
    }

    // A half is said after the noun: '3 años y medio'.
    private static string Mixed(SourceScan scan, int at, int slash, bool feminine, string noun) =>
        scan.Text[scan[slash - 1].Start..scan[slash + 1].End] == "1/2"
            ? $"{scan.Span(at)} {noun} y {(feminine ? "media" : "medio")}"
            : $"{scan.Text[scan[at].Start..scan[slash + 1].End]} {noun}";

    private static Stretch? Caliber(SourceScan scan, int at)
    {
        var point = scan.Is(at, '.') && !scan.Glued(at) && scan.Glued(at + 1);
        var number = point ? at + 1 : at;
        if (!scan.Is(number, TokenKind.Number))
            return null;
        var hyphen = scan.Is(number + 1, '-') && scan.Glued(number + 1) ? number + 2 : number + 1;
        if (!point && scan.Is(hyphen, "gauge") && scan.IsFreeLeft(number) && scan.NounFollows(hyphen + 1))
            return new(at, hyphen + 1, $"del calibre {scan.Span(number)}", PartOfSpeech.Adjective);
        if (!point && scan.Span(number)[0] != '.')
            return null;
        var named = scan.Is(hyphen, "caliber") || scan.Is(hyphen, "calibre");
        if (!named && !(scan.IsAny(number + 1, Guns) && scan[number + 1].Spaced))
            return null;
        var after = named ? hyphen + 1 : number + 1;
        return scan.NounFollows(after)
            ? new(at, after, $"del calibre {scan.Text[scan[at].Start..scan[number].End]}", PartOfSpeech.Adjective)
            : null;
    }

    // 'the '68 protests', 'Class of '95'
    private static Stretch? ShortYear(SourceScan scan, int at)
    {
        var of = scan.Is(at, "of");
        var mark = of ? at + 1 : at;
        if (
            !(scan.Is(mark, '\'') || scan.Is(mark, '’') || scan.Is(mark, '‘'))
            || (scan.Glued(mark) && scan.IsFreeLeft(mark) is false)
            || !scan.Is(mark + 1, TokenKind.Number)
            || scan[mark + 1].Length != 2
            || !scan.Glued(mark + 1)
            || !scan.IsFreeRight(mark + 2)
            || scan.Is(mark + 2, '\'')
            || scan.Is(mark + 2, '’')
        )
            return null;
        var year = scan.Span(mark + 1);
        return of ? new(at, mark + 2, $"del {year}", PartOfSpeech.Adverb)
            : scan.IsAttributive(at, mark + 2) ? new(at, mark + 2, $"del {year}", PartOfSpeech.Adjective)
            : null;
    }
}
