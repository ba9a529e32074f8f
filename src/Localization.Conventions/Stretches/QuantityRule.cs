using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Language.Locales;

namespace Localization.Conventions.Stretches;

/// <summary>Figures, with their scale word, unit, currency or percent sign: <c>1,000 kilometers</c>, <c>$4.2
/// million</c>, <c>5%</c>, <c>2 million people</c>.</summary>
internal sealed class QuantityRule : IStretchRule
{
    private static readonly FrozenSet<string> Forces = "winds gusts waves seas speeds walls fences swells"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Weighed =
    [
        "weigh",
        "heav",
        "lbs",
        " lb",
        "lost",
        "gained",
        "pounds of",
        "pound of",
    ];

    // What a figure numbers: its point parts no decimals.
    private static readonly FrozenSet<string> Labels = """
        version v section sec sect chapter ch fig figs figure figures table tab article art rule appendix annex equation
        eq example exercise step item paragraph para clause part vol volume lesson unit
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (scan.IsMinus(at))
            return Negative(scan, at);
        if (scan.Is(at, "minus") && scan.Is(at + 1, TokenKind.Number) && !scan.Is(at - 1, TokenKind.Number))
            return Minus(scan, at);
        if (Percentage.MatchSpan(scan, at) is { } span)
            return span;
        // 'by 5%' is one phrase: 'en un 5 %'.
        if (scan.Is(at, "by") && scan.Is(at + 1, TokenKind.Number))
            return By(scan, at);

        if (Money.InBrackets(scan, at) is { } owed)
            return owed;
        var currency = Money.ReadSign(scan, at, out var figure);
        var after = QuantityReader.Read(scan, figure, currency is not null, out var quantity);
        if (after < 0)
            return null;
        if (currency is not null)
            return Money.Match(scan, at, after, quantity, currency);
        if (Percentage.Match(scan, at, after, quantity) is { } percentage)
            return percentage;
        if (Counted(scan, at, after, quantity) is { } counted)
            return counted;
        return Alone(scan, at, after, quantity);
    }

    private Stretch? Negative(SourceScan scan, int at)
    {
        var found = Match(scan, at + 1);
        // 'a -5°C night'
        if (
            found is { PartOfSpeech: PartOfSpeech.Number, Target: { } measure }
            && char.IsAsciiDigit(measure[0])
            && scan.IsAttributive(at, found.After)
        )
            return new(at, found.After, $"{(measure.EndsWith('%') ? "del" : "de")} -{measure}", PartOfSpeech.Adjective);
        return found?.Target is { } target && char.IsAsciiDigit(target[0])
            ? found with
            {
                First = at,
                Target = "-" + target,
            }
            : null;
    }

    // 'minus 5 degrees', where '10 minus 5' is a sum
    private Stretch? Minus(SourceScan scan, int at)
    {
        if (Negative(scan, at) is { } negative)
            return negative;
        return scan.IsFree(at + 1, at + 2)
            ? new(
                at,
                at + 2,
                "-" + Figure.Read(scan.Span(at + 1)).Format(scan.Locale),
                PartOfSpeech.Number,
                GrammaticalGender.Unknown,
                GrammaticalNumber.Plural
            )
            : null;
    }

    private static Stretch? By(SourceScan scan, int at)
    {
        var after = QuantityReader.Read(scan, at + 1, money: false, out var quantity);
        return
            after > 0
            && Percentage.Match(scan, at + 1, after, quantity)
                is { Target: { } target, PartOfSpeech: PartOfSpeech.Number } found
            && target.EndsWith('%')
            && !target.StartsWith("el ", StringComparison.Ordinal)
            ? new(at, found.After, "en un " + target, PartOfSpeech.Adverb)
            : null;
    }

    /// <summary>With a unit. A hyphen before it (<c>a 5-mile road</c>) makes the whole an adjective.</summary>
    private static Stretch? Counted(SourceScan scan, int at, int after, Quantity quantity)
    {
        if (!scan.IsFreeLeft(at))
            return null;
        var hyphen = scan.Is(after, '-') && scan.Glued(after) && scan.Glued(after + 1);
        if (Magnitude(scan, at, after, hyphen, quantity) is { } magnitude)
            return magnitude;
        var unit =
            Measure.Unit(scan, hyphen ? after + 1 : after, out var behind)
            ?? Inches(scan, after, ref behind)
            ?? GluedUnit.Read(scan, at, after, quantity, ref behind);
        if (unit is null && !hyphen && scan.Is(after, TokenKind.Word) && scan[after].Length == 3 && !scan.Glued(after))
            (unit, behind) = (Measure.Currency(scan.Span(after)), after + 1);
        if (unit is null || (scan.Glued(behind) && !scan.Is(behind, TokenKind.Sign)))
            return null;
        if (scan.Is(behind, '-') && scan.Glued(behind) && scan.Glued(behind + 1))
            return null;
        if (!hyphen && scan.Glued(after) && !unit.IsSymbol && !GluedUnit.IsOne(scan, after))
            return null;

        var target = Phrase(quantity, unit, scan.Locale);
        if (scan.Is(behind, '.') && scan.Glued(behind) && IsAbbreviation(scan, behind - 1) && GoesOn(scan, behind + 1))
            behind++;
        if (!hyphen && CompoundNoun.DimensionOf(scan, behind) is { } dimension && !scan.NounFollows(behind + 1))
            (target, behind) = (target + dimension, behind + 1);
        if (Conversion.Read(scan, behind) is var (inBrackets, close) && IsBeforeNoun(scan, at, close, hyphen))
            return new(at, close, $"de {target} {inBrackets}", PartOfSpeech.Adjective);
        if (scan.Options.ConvertMeasures && !scan.Is(behind, '(') && IsMeasure(scan, unit))
            target += MetricValue.InBrackets(quantity, unit, scan.Locale);
        if (hyphen || scan.IsAttributive(at, behind))
            return new(at, behind, "de " + target, PartOfSpeech.Adjective);
        return new(at, behind, target, PartOfSpeech.Number, unit.Gender, NumberOf(quantity));
    }

    // 'pounds' are money too: they are a weight where something is weighed.
    private static bool IsMeasure(SourceScan scan, Measure unit) =>
        unit.Singular != "libra" || Weighed.Any(w => scan.Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    // 'a 10-mile (16-kilometer) road', '125 mph (205 kph) winds'
    private static bool IsBeforeNoun(SourceScan scan, int at, int after, bool hyphen) =>
        scan.IsSmall(after)
        && scan.NounFollows(after)
        && (hyphen || scan.IsAttributive(at, after) || scan.IsAny(after, Forces));

    // 'oz.', 'lbs.' and, against the rule, 'kg.' end in a stop of their own; one that ends the sentence too stays.
    private static bool IsAbbreviation(SourceScan scan, int at) =>
        scan.Span(at)
            is "oz"
                or "lb"
                or "lbs"
                or "ft"
                or "yd"
                or "yds"
                or "mi"
                or "gal"
                or "pt"
                or "tsp"
                or "tbsp"
                or "qt"
                or "hr"
                or "hrs"
                or "kg"
                or "km"
                or "cm"
                or "mm"
                or "ml";

    private static bool GoesOn(SourceScan scan, int at) =>
        scan.Has(at)
            ? !scan.IsCapitalised(at)
            : scan.Role is BlockRole.TableCell or BlockRole.Metadata or BlockRole.Caption
                && !scan.Is(at - 3, TokenKind.Word);

    /// <summary><c>a 7.8-magnitude earthquake</c>.</summary>
    private static Stretch? Magnitude(SourceScan scan, int at, int after, bool hyphen, Quantity quantity) =>
        !hyphen && scan.Is(after, "magnitude") && scan.NounFollows(after + 1)
            ? new(at, after + 1, $"de magnitud {quantity.Format(scan.Locale)}", PartOfSpeech.Adjective)
        : hyphen && scan.Is(after + 1, "magnitude")
            ? new(at, after + 2, $"de magnitud {quantity.Format(scan.Locale)}", PartOfSpeech.Adjective)
        : null;

    // 'in' alone is a preposition: 'in.' before a small letter or a comma is the unit.
    private static Measure? Inches(SourceScan scan, int at, ref int behind)
    {
        if (
            !scan.Is(at, "in")
            || !scan.Is(at + 1, '.')
            || !scan.Glued(at + 1)
            || !(scan.IsSmall(at + 2) || scan.Is(at + 2, ',') || scan.Is(at + 2, ')'))
        )
            return null;
        behind = at + 2;
        return new Measure("pulgada", "pulgadas", GrammaticalGender.Feminine);
    }

    private static Stretch? Alone(SourceScan scan, int at, int after, Quantity quantity)
    {
        if (!scan.IsFree(at, after))
            return new(at, after, null);
        // 'a .45' is a gun, '.300' an average.
        if (
            scan.Span(at) is ['.', ..]
            && quantity.Scale == ScaleWord.None
            && scan.IsAny(at - 1, EnglishWords.Determiners)
            && !scan.NounFollows(after)
        )
            return new(at, after, scan.Span(at).ToString(), PartOfSpeech.ProperNoun);
        if (quantity.Scale == ScaleWord.None && YearOrVersion(scan, at, after, quantity))
        {
            return IsYear(quantity) && scan.IsAttributive(at, after)
                ? new(at, after, $"de {quantity.From.Integer}", PartOfSpeech.Adjective)
                : new(at, after, null);
        }

        // A figure that its writer did not group is a year or a code.
        var written = scan.Text.AsSpan(scan[at].Start, scan[after - 1].End - scan[at].Start);
        var target = quantity.Format(scan.Locale, group: quantity.Scale != ScaleWord.None || written.Contains(','));
        if (quantity.NeedsDe && scan.NounFollows(after))
            target += " de";
        if (Ago(scan, at, after, quantity) is { } ago)
            return ago;
        if (target.AsSpan().SequenceEqual(written))
            return new(at, after, null);
        return new(at, after, target, PartOfSpeech.Number, GrammaticalGender.Unknown, NumberOf(quantity));
    }

    // '3-5 years ago': the engine moves the range apart.
    private static Stretch? Ago(SourceScan scan, int at, int after, Quantity quantity) =>
        quantity.To is not null
        && CompoundNoun.Counted(scan, after, out var behind) is { } noun
        && scan.Is(behind, "ago")
            ? new(at, behind + 1, $"hace {quantity.Format(scan.Locale)} {noun.Plural}", PartOfSpeech.Adverb)
            : null;

    /// <summary>A figure that is no amount: four digits of a year, a long number without commas, or a version behind a
    /// name (<c>Windows 8.1</c>).</summary>
    private static bool YearOrVersion(SourceScan scan, int at, int after, Quantity quantity)
    {
        if (
            quantity.To is null
            && quantity.From.Fraction.Length == 0
            && scan[at].Length == quantity.From.Integer.Length
        )
            return true;
        if (quantity.From.Fraction.Length == 0)
            return false;
        return scan.IsAny(scan.Is(at - 1, '.') && scan.Glued(at - 1) ? at - 2 : at - 1, Labels)
            || (
                (scan.IsCapitalised(at - 1) || scan.Span(at - 1).ContainsAnyInRange('A', 'Z'))
                && scan.Is(at - 1, TokenKind.Word)
                && scan[at].Spaced
                && !scan.IsAny(at - 1, EnglishWords.Function)
                && (at > 1 || !scan.NounFollows(after))
            );
    }

    private static bool IsYear(Quantity quantity) =>
        quantity.To is null
        && quantity.From.Integer is { Length: 4 } year
        && year[0] is '1' or '2'
        && quantity.From.Fraction.Length == 0;

    /// <summary>The quantity and what it counts, with <c>de</c> where Spanish needs it and a no-break
    /// space before a symbol (RAE, Ortografía 2010).</summary>
    internal static string Phrase(Quantity quantity, Measure unit, LocaleConventions locale) =>
        quantity.Format(locale)
        + (
            quantity.NeedsDe ? " de "
            : unit.IsSymbol ? "\u00A0"
            : " "
        )
        + (quantity.IsOne ? unit.Singular : unit.Plural);

    /// <summary>The grammatical number a quantity asks for.</summary>
    internal static GrammaticalNumber NumberOf(Quantity quantity) =>
        quantity.IsOne ? GrammaticalNumber.Singular : GrammaticalNumber.Plural;
}
