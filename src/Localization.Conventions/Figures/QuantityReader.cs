using Localization.Conventions.Reading;

namespace Localization.Conventions.Figures;

/// <summary>Reads a quantity from tokens: <c>5</c>, <c>1,000</c>, <c>5-10</c>, <c>2.5 billion</c>, and after a currency
/// sign also <c>1.2bn</c>.</summary>
internal static class QuantityReader
{
    /// <summary>Reads at <paramref name="at"/>; gives the token after, or -1 where no quantity is there.</summary>
    public static int Read(SourceScan scan, int at, bool money, out Quantity quantity)
    {
        quantity = default;
        if (!scan.Is(at, TokenKind.Number))
            return -1;

        var from = Figure.Read(scan.Span(at));
        Figure? to = null;
        var next = at + 1;
        if (scan.IsRangeDash(next) && scan.Glued(next) && scan.Glued(next + 1) && scan.Is(next + 1, TokenKind.Number))
        {
            to = Figure.Read(scan.Span(next + 1));
            next += 2;
        }

        var scale = ReadScale(scan, ref next, money);
        quantity = new(from, to, scale);
        return next;
    }

    private static ScaleWord ReadScale(SourceScan scan, ref int next, bool money)
    {
        var word = scan.Is(next, '-') && scan.Glued(next) && scan.Glued(next + 1) ? next + 1 : next;
        if (!scan.Is(word, TokenKind.Word))
            return ScaleWord.None;

        var scale = ScaleWords.Read(scan.Span(word));
        if (scale == ScaleWord.None && word == next && scan.Glued(word) && (money || scan.Is(word, "bn")))
            scale = ScaleWords.ReadShort(scan.Span(word));
        // '2.5 bn'
        if (
            scale == ScaleWord.None
            && word == next
            && scan.Span(word) is "bn" or "bln" or "tn" or "trn" or "mn" or "mln"
        )
            scale = ScaleWords.ReadShort(scan.Span(word));
        // '20m pounds', where '100m race' is a length.
        if (
            scale == ScaleWord.None
            && word == next
            && scan.Glued(word)
            && scan.Is(word, "m")
            && CountsMillions(scan, word + 1)
        )
            scale = ScaleWord.Million;
        if (scale != ScaleWord.None)
            next = word + 1;
        // 'thousand million' is a billion of the short scale.
        if (scale == ScaleWord.Thousand && (scan.Is(next, "million") || scan.Is(next, "millions")))
        {
            next++;
            return ScaleWord.Billion;
        }

        return scale;
    }

    private static bool CountsMillions(SourceScan scan, int at) =>
        scan.Is(at, "people")
        || scan.Is(at, "dollars")
        || scan.Is(at, "euros")
        || scan.Is(at, "pounds")
        || scan.Is(at, "pesos")
        || scan.Is(at, "yuan")
        || scan.Is(at, "rubles");
}
