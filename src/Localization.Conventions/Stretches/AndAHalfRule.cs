using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Halves after a number: <c>two and a half hours</c> is <c>dos horas y media</c>, <c>an hour and a half</c>
/// <c>una hora y media</c>, <c>one and a half million people</c> <c>un millón y medio de personas</c>, <c>a
/// three-and-a-half-year term</c> <c>un mandato de tres años y medio</c> (RAE, DPD, s. v. medio).</summary>
internal sealed class AndAHalfRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsFreeLeft(at) || scan.Is(at - 1, '-'))
            return null;
        if ((scan.Is(at, "a") || scan.Is(at, "an")) && CompoundNoun.Counted(scan, at + 1, out var past) is { } one)
            return IsHalf(scan, past, hyphens: false) ? Counted(scan, at, past + 3, "un", one, one: true) : null;

        // 'a million and a half people'
        if (
            scan.Is(at, "a")
            && scan.Is(at + 1, TokenKind.Word)
            && ScaleWords.Read(scan.Span(at + 1)) is >= ScaleWord.Million and var bare
            && IsHalf(scan, at + 2, hyphens: false)
        )
            return Scaled(scan, at, at + 5, (1, "un"), bare);

        var (value, spanish, next) = Number(scan, at);
        if (value == 0)
            return null;
        var hyphens = IsHyphen(scan, next);
        if (!IsHalf(scan, hyphens ? next + 1 : next, hyphens))
            return null;
        var counted = next + (hyphens ? 6 : 3);
        if (hyphens && !IsHyphen(scan, counted))
            return null;
        if (hyphens)
            counted++;
        var scale = scan.Is(counted, TokenKind.Word) ? ScaleWords.Read(scan.Span(counted)) : ScaleWord.None;
        if (scale >= ScaleWord.Million)
            return Scaled(scan, at, counted + 1, (value, spanish), scale);
        if (CompoundNoun.Counted(scan, counted, out var after) is not { } unit)
            return null;
        if (!hyphens)
            return Counted(scan, at, after, spanish, unit, value == 1);
        var end = IsHyphen(scan, after) && scan.Is(after + 1, "old") ? after + 2 : after;
        return new(at, end, $"de {Noun(spanish, unit, value == 1)}", PartOfSpeech.Adjective);
    }

    // 'three and a half years old' is 'de tres años y medio' in any position.
    private static Stretch Counted(SourceScan scan, int at, int after, string number, Measure unit, bool one)
    {
        var target = Noun(number, unit, one);
        return scan.Is(after, "old")
            ? new(at, after + 1, "de " + target, PartOfSpeech.Adjective)
            : new(
                at,
                after,
                target,
                PartOfSpeech.Number,
                unit.Gender,
                one ? GrammaticalNumber.Singular : GrammaticalNumber.Plural
            );
    }

    // 'una hora y media', 'dos años y medio'
    private static string Noun(string number, Measure unit, bool one)
    {
        var feminine = unit.Gender == GrammaticalGender.Feminine;
        var count = one ? (feminine ? "una" : "un") : number;
        return $"{count} {(one ? unit.Singular : unit.Plural)} y {(feminine ? "media" : "medio")}";
    }

    // A half of a billion is 500 millones.
    private static Stretch Scaled(
        SourceScan scan,
        int at,
        int after,
        (int Value, string Spanish) number,
        ScaleWord scale
    )
    {
        var one = number.Value == 1;
        var target = scale switch
        {
            ScaleWord.Million => one ? "un millón y medio" : $"{number.Spanish} millones y medio",
            ScaleWord.Trillion => one ? "un billón y medio" : $"{number.Spanish} billones y medio",
            _ => new Figure($"{(number.Value * 1000) + 500}", "").Format(scan.Locale) + " millones",
        };
        if (Measure.Unit(scan, after, out var behind) is { } unit)
            (target, after) = ($"{target} de {unit.Plural}", behind);
        else if (scan.NounFollows(after))
            target += " de";
        return new(at, after, target, PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Plural);
    }

    private static (int Value, string Spanish, int Next) Number(SourceScan scan, int at)
    {
        if (scan.Is(at, TokenKind.Number) && int.TryParse(scan.Span(at), out var figure) && figure is > 0 and < 1000)
            return (figure, $"{figure}", at + 1);
        var value = NumberWords.Read(scan, at, out var spanish, out var next);
        return (value, spanish, next);
    }

    private static bool IsHalf(SourceScan scan, int at, bool hyphens)
    {
        var step = hyphens ? 2 : 1;
        return scan.Is(at, "and")
            && (!hyphens || (IsHyphen(scan, at + 1) && IsHyphen(scan, at + 3)))
            && scan.Is(at + step, "a")
            && scan.Is(at + (2 * step), "half");
    }

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
