using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Ordinals in figures and centuries: <c>21st</c> is <c>21.º</c>, before a masculine noun <c>1.er</c>,
/// <c>3.er</c> (RAE, DPD, s. v. ordinales); centuries take Roman figures (Ortografía 2010).</summary>
internal sealed class OrdinalRule : IStretchRule
{
    /// <summary>The endings of English ordinals.</summary>
    internal static readonly FrozenSet<string> Endings = new[] { "st", "nd", "rd", "th" }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>English nouns that are feminine in any Spanish translation.</summary>
    private static readonly FrozenSet<string> FeminineNouns = """
        edition session week division brigade fleet amendment infantry version generation conference assembly
        legislature
        hour night page store city company house family woman girl daughter wife school church war round race song movie
        season person lap victory defeat island university province region
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Streets = new[]
    {
        "street",
        "st",
        "avenue",
        "ave",
        "road",
        "parallel",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var the = scan.Is(at, "the");
        var figure = the ? at + 1 : at;
        if (NumberWords.ReadOrdinal(scan, figure, out var behind) is > 0 and var word)
            return Century(scan, at, the, word, behind);
        if (
            !scan.Is(figure, TokenKind.Number)
            || !scan.IsAny(figure + 1, Endings)
            || !scan.Glued(figure + 1)
            || scan[figure].Length > 6
            || !scan.IsFreeLeft(figure)
        )
            return null;

        var after = figure + 2;
        if (!the && HyphenedCenturies(scan, at, after) is { } centuries)
            return centuries;
        if (DashedCenturies(scan, at, figure, after) is { } dashed)
            return dashed;
        if (int.TryParse(scan.Span(figure), out var value) && Century(scan, at, the, value, after) is { } century)
            return century;
        if (the || scan.IsAny(after, Streets))
            return the ? null : new(at, after, null);

        var number = Figure.Read(scan.Span(figure)).Integer;
        var feminine =
            scan.IsAny(after, FeminineNouns) || (scan.IsCapitalised(after) && scan.IsAny(after + 1, FeminineNouns));
        var short1 =
            !feminine
            && number[^1] is '1' or '3'
            && !number.EndsWith("11", StringComparison.Ordinal)
            && !number.EndsWith("13", StringComparison.Ordinal)
            && scan.NounFollows(after);
        var ending =
            feminine ? ".ª"
            : short1 && !feminine ? ".er"
            : ".º";
        return new(
            at,
            after,
            number + ending,
            PartOfSpeech.Adjective,
            feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine
        );
    }

    /// <summary><c>the 21st century</c>, <c>the 19th and 20th centuries</c>, <c>a 19th-century house</c>.</summary>
    private static Stretch? Century(SourceScan scan, int at, bool the, int number, int after)
    {
        if (number is < 1 or > 39)
            return null;
        if ((Joins(scan, after) || scan.Is(after, ',')) && the)
            return Centuries(scan, at, number, after);
        var hyphen = scan.Is(after, '-') && scan.Glued(after) && scan.Glued(after + 1);
        var noun = hyphen ? after + 1 : after;
        if (!scan.Is(noun, "century") || scan.IsPossessive(noun + 1))
            return null;

        // '20th Century Fox' is a company.
        if (
            !hyphen
            && scan.IsCapitalised(noun)
            && scan.IsCapitalised(noun + 1)
            && scan[noun + 1].Spaced
            && !IsCapitals(scan, noun)
        )
            return new(
                at,
                noun + 2,
                scan.Text[scan[at].Start..scan[noun + 1].End],
                PartOfSpeech.ProperNoun,
                GrammaticalGender.Feminine
            );
        var name = "siglo " + Roman(number);
        if (hyphen || scan.IsAttributive(at, noun + 1) || (the && scan.IsSmall(noun + 1) && scan.NounFollows(noun + 1)))
            return the ? null : new(at, noun + 1, "del " + name, PartOfSpeech.Adjective);
        name += EraRule.Suffix(scan, noun + 1, out after);
        return new(at, after, (the ? "el " : "") + name, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    private static bool IsCapitals(SourceScan scan, int at) => char.IsUpper(scan.Span(at)[1]);

    // 'the 11th, 12th and 13th centuries'
    private static Stretch? Centuries(SourceScan scan, int at, int first, int next)
    {
        var target = $"los siglos {Roman(first)}";
        while (scan.Is(next, ',') || Joins(scan, next))
        {
            var last = Joins(scan, next) || Joins(scan, next + 1);
            var figure = scan.Is(next, ',') && last ? next + 2 : next + 1;
            var or = scan.Is(figure - 1, "or");
            var number = NumberWords.ReadOrdinal(scan, figure, out var after);
            if (number == 0)
            {
                after = figure + 2;
                if (
                    !scan.Is(figure, TokenKind.Number)
                    || !scan.IsAny(figure + 1, Endings)
                    || !int.TryParse(scan.Span(figure), out number)
                )
                    return null;
            }

            if (number is < 1 or > 39)
                return null;
            target += $"{(or ? " o" : last ? " y" : ",")} {Roman(number)}";
            next = after;
            if (last)
                break;
        }

        return scan.Is(next, "centuries")
            ? new(at, next + 1, target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine, GrammaticalNumber.Plural)
            : null;
    }

    // '18th- and 19th-century houses'
    private static Stretch? HyphenedCenturies(SourceScan scan, int at, int hyphen)
    {
        var second = hyphen + 2;
        return
            scan.Is(hyphen, '-')
            && scan.Glued(hyphen)
            && Joins(scan, hyphen + 1)
            && scan.Is(second, TokenKind.Number)
            && scan.IsAny(second + 1, Endings)
            && scan.Is(second + 2, '-')
            && scan.Is(second + 3, "century")
            && int.TryParse(scan.Span(at), out var from)
            && int.TryParse(scan.Span(second), out var to)
            && from is > 0 and < 40
            && to is > 0 and < 40
            && scan.NounFollows(second + 4)
            ? new(
                at,
                second + 4,
                $"de los siglos {Roman(from)} {(scan.Is(hyphen + 1, "or") ? "o" : "y")} {Roman(to)}",
                PartOfSpeech.Adjective
            )
            : null;
    }

    // 'the 15th–16th centuries'
    private static Stretch? DashedCenturies(SourceScan scan, int at, int first, int dash)
    {
        var second = dash + 1;
        if (
            !scan.IsRangeDash(dash)
            || !scan.Glued(dash)
            || !scan.Is(second, TokenKind.Number)
            || !scan.IsAny(second + 1, Endings)
            || !(scan.Is(second + 2, "century") || scan.Is(second + 2, "centuries"))
            || !int.TryParse(scan.Span(first), out var from)
            || !int.TryParse(scan.Span(second), out var to)
            || from is < 1 or > 39
            || to is < 1 or > 39
        )
            return null;
        var target = $"los siglos {Roman(from)}-{Roman(to)}";
        return scan.IsAttributive(at, second + 3)
            ? new(at, second + 3, "de " + target, PartOfSpeech.Adjective)
            : new(
                at,
                second + 3,
                target,
                PartOfSpeech.ProperNoun,
                GrammaticalGender.Masculine,
                GrammaticalNumber.Plural
            );
    }

    private static bool Joins(SourceScan scan, int at) => scan.Is(at, "and") || scan.Is(at, "or");

    /// <summary>1 to 39 in Roman figures.</summary>
    internal static string Roman(int number)
    {
        string[] units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', number / 10) + units[number % 10];
    }
}
