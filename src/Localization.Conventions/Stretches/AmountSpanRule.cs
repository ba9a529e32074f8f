using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Two amounts that share what they count: <c>between $5 and $10 million</c> is <c>entre 5 y 10 millones de
/// dólares</c>, <c>$5–$10</c> is <c>5-10 dólares</c>, <c>5 to 10 billion</c> is <c>entre 5000 y 10.000
/// millones</c>.</summary>
internal sealed class AmountSpanRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var between = scan.Is(at, "between");
        var from = scan.Is(at, "from");
        var first = between || from ? at + 1 : at;
        var currency = Money.ReadSign(scan, first, out var figure);
        if (!scan.IsFreeLeft(first))
            return null;
        var next = QuantityReader.Read(scan, figure, currency is not null, out var lower);
        if (next < 0 || lower.To is not null)
            return null;
        var dash = !between && !from && scan.IsRangeDash(next) && scan.Glued(next) && scan.Glued(next + 1);
        // 'a $5-to-$10-million budget'
        if (dash && scan.Is(next + 1, "to") && scan.Is(next + 2, '-'))
            next += 2;
        if (!dash && !scan.Is(next, "to") && !(between && scan.Is(next, "and")))
            return null;
        // 'fell $2 to $72': by the first, to the second.
        if (!between && !from && !dash && Percentage.IsMoved(scan, at))
            return null;
        var second = Money.ReadSign(scan, next + 1, out figure);
        var after = QuantityReader.Read(scan, figure, second is not null || currency is not null, out var upper);
        if (after < 0 || upper.To is not null || (scan.Glued(after) && !scan.Is(after, TokenKind.Sign)))
            return null;

        // Without a currency on one side or a scale word on the second alone, each represents itself.
        var shared = lower.Scale == ScaleWord.None && upper.Scale > ScaleWord.Thousand;
        if ((currency is null || (second is not null && second != currency)) && !shared)
            return null;
        if (currency is null && (second is not null || dash))
            return null;
        if (shared && !IsLess(lower.From, upper.From))
            return null;
        return Span(
            scan,
            at,
            after,
            (lower, upper),
            currency,
            from ? "de"
                : dash ? ""
                : "entre"
        );
    }

    private static Stretch Span(
        SourceScan scan,
        int at,
        int after,
        (Quantity Lower, Quantity Upper) amounts,
        Measure? currency,
        string opening
    )
    {
        var (lower, upper) = amounts;
        if (currency is not null && scan.Is(after, "dollars"))
            after++;
        var same = lower.Scale == upper.Scale || lower.Scale == ScaleWord.None;
        var low = (lower.Scale == ScaleWord.None ? lower with { Scale = upper.Scale } : lower).Format(scan.Locale);
        if (same && low.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            low = low[..space];
        var high = currency is not null
            ? QuantityRule.Phrase(upper, currency, scan.Locale)
            : upper.Format(scan.Locale) + (scan.NounFollows(after) ? " de" : "");
        var target = opening switch
        {
            "entre" => $"entre {low} y {high}",
            "de" => $"de {low} a {high}",
            _ => $"{low}-{high}",
        };
        if (opening.Length == 0 && scan.IsAttributive(at, after))
            return new(at, after, "de " + target, PartOfSpeech.Adjective);
        return new(
            at,
            after,
            target,
            opening == "de" ? PartOfSpeech.Adverb : PartOfSpeech.Number,
            currency?.Gender ?? GrammaticalGender.Masculine,
            GrammaticalNumber.Plural
        );
    }

    private static bool IsLess(Figure lower, Figure upper) =>
        lower.Integer.Length < upper.Integer.Length
        || (
            lower.Integer.Length == upper.Integer.Length
            && string.CompareOrdinal(lower.Integer + lower.Fraction, upper.Integer + upper.Fraction) < 0
        );
}
