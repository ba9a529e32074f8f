using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Quantities in words with a scale word: <c>two billion</c> is <c>dos mil millones</c>, <c>billions of</c> is
/// <c>miles de millones de</c>, <c>a trillion</c> is <c>un billón</c>: the false friends of RAE, DPD, s. v.
/// billón.</summary>
internal sealed class WordQuantityRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Word))
            return null;
        if (Plural(scan, at) is { } plural)
            return plural;
        if (Half(scan, at) is { } half)
            return half;
        if (Quarters(scan, at) is { } quarters)
            return quarters;

        var value = 1;
        var spanish = "un";
        var next = at + 1;
        if (!scan.Is(at, "a"))
            value = NumberWords.Read(scan, at, out spanish, out next);
        var several = scan.Is(at, "several");
        if (value == 0 && !several)
            return null;

        if (several)
            (spanish, next) = ("varios", at + 1);
        var scale = scan.Is(next, TokenKind.Word) ? ScaleWords.Read(scan.Span(next)) : ScaleWord.None;
        if (scale < ScaleWord.Million || (scan.Is(next + 1, '-') && scan.Glued(next + 1)))
            return null;

        return Counted(scan, at, next + 1, Name(value, several, spanish, scale));
    }

    /// <summary>A number and its scale word in Spanish.</summary>
    internal static string Name(int value, bool several, string spanish, ScaleWord scale)
    {
        var one = value == 1;
        return scale switch
        {
            ScaleWord.Million => one ? "un millón" : $"{spanish} millones",
            ScaleWord.Billion => several ? "varios miles de millones"
            : one ? "mil millones"
            : $"{spanish} mil millones",
            ScaleWord.Trillion => one ? "un billón" : $"{spanish} billones",
            _ => several ? "varios miles de billones"
            : one ? "mil billones"
            : $"{spanish} mil billones",
        };
    }

    /// <summary><c>billions of</c>; the noun follows.</summary>
    private static Stretch? Plural(SourceScan scan, int at)
    {
        var target =
            scan.Is(at, "billions") ? "miles de millones"
            : scan.Is(at, "trillions") ? "billones"
            : null;
        if (target is null)
            return null;
        var of = scan.Is(at + 1, "of");
        return new(
            at,
            of ? at + 2 : at + 1,
            of ? target + " de" : target,
            PartOfSpeech.Number,
            GrammaticalGender.Masculine,
            GrammaticalNumber.Plural
        );
    }

    /// <summary><c>half a billion</c>.</summary>
    private static Stretch? Half(SourceScan scan, int at)
    {
        // 'half a billion', 'a half billion', 'a half-billion'
        var start = scan.Is(at, "a") && scan.Is(at + 1, "half") ? at + 1 : at;
        if (!scan.Is(start, "half"))
            return null;
        // 'half-a-million'
        var hyphens = scan.Is(start + 1, '-') && scan.Is(start + 2, "a") && scan.Is(start + 3, '-');
        var word =
            hyphens ? start + 4
            : scan.Is(start + 1, '-') && scan.Glued(start + 1) || (start == at && scan.Is(start + 1, "a")) ? start + 2
            : start > at ? start + 1
            : -1;
        if (!scan.Is(word, TokenKind.Word) || (scan.Is(word + 1, '-') && scan.Glued(word + 1)))
            return null;
        var target = ScaleWords.Read(scan.Span(word)) switch
        {
            ScaleWord.Million => "medio millón",
            ScaleWord.Billion => "500 millones",
            ScaleWord.Trillion => "medio billón",
            _ => null,
        };
        return target is null ? null : Counted(scan, at, word + 1, target);
    }

    /// <summary><c>a quarter-million</c>, <c>three-quarter million</c>: Spanish has figures.</summary>
    private static Stretch? Quarters(SourceScan scan, int at)
    {
        var a = scan.Is(at, "a");
        var three = scan.Is(at, "three") && scan.Is(at + 1, '-');
        var quarter =
            a ? at + 1
            : three ? at + 2
            : at;
        if (!scan.Is(quarter, "quarter"))
            return null;
        var word = scan.Is(quarter + 1, '-') && scan.Glued(quarter + 1) ? quarter + 2 : quarter + 1;
        if (!scan.Is(word, TokenKind.Word) || (scan.Is(word + 1, '-') && scan.Glued(word + 1)))
            return null;
        var (figure, scale) = ScaleWords.Read(scan.Span(word)) switch
        {
            ScaleWord.Million => (three ? "750000" : "250000", ScaleWord.None),
            ScaleWord.Billion => (three ? "750" : "250", ScaleWord.Million),
            ScaleWord.Trillion => (three ? "750" : "250", ScaleWord.Billion),
            _ => ("", ScaleWord.None),
        };
        if (figure.Length == 0)
            return null;
        var quantity = new Quantity(new(figure, ""), null, scale);
        if (quantity.NeedsDe)
            return Counted(scan, at, word + 1, quantity.Format(scan.Locale));
        return new(
            at,
            word + 1,
            quantity.Format(scan.Locale),
            PartOfSpeech.Number,
            GrammaticalGender.Unknown,
            GrammaticalNumber.Plural
        );
    }

    private static Stretch Counted(SourceScan scan, int at, int after, string target)
    {
        var unit = Measure.Unit(scan, after, out var behind);
        if (unit is not null)
            return new(
                at,
                behind,
                $"{target} de {unit.Plural}",
                PartOfSpeech.Number,
                unit.Gender,
                GrammaticalNumber.Plural
            );
        if (scan.NounFollows(after))
            target += " de";
        return new(at, after, target, PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Plural);
    }
}
