using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>A scale word joined to a noun before another noun: <c>a billion-dollar deal</c> is <c>un acuerdo de mil
/// millones de dólares</c>, <c>a multi-billion-euro plan</c> <c>un plan de miles de millones de euros</c>: a billion is
/// no <c>billón</c> (RAE, DPD, s. v. billón).</summary>
internal sealed class ScaleCompoundRule : IStretchRule
{
    private static readonly FrozenSet<string> Sizes = """
        mark population increase rise drop fall target goal shortfall deficit surplus limit total figure estimate gap
        budget threshold milestone barrier crowd
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsFreeLeft(at) || Amount(scan, at, out var hyphen) is not { } amount)
            return null;
        // 'multi-billion deals'
        if (scan.Is(at, "multi") && scan.IsSmall(hyphen) && scan.NounFollows(hyphen))
            return new(at, hyphen, $"de {amount}", PartOfSpeech.Adjective);
        // 'the 1.4-billion population', 'the 3 million mark'
        if (
            scan.Is(at, TokenKind.Number)
            && (scan.Is(at + 1, '-') || scan.IsAny(hyphen, Sizes))
            && IsWhole(scan, at, hyphen)
        )
            return new(at, hyphen, $"de {amount}", PartOfSpeech.Adjective);
        if (!IsHyphen(scan, hyphen) || CompoundNoun.Read(scan, hyphen + 1, one: false, out var after) is not { } noun)
            return null;
        // 'the “billion-dollar” plan'
        var quoted =
            scan.Glued(after)
            && (scan.Is(after, '"') || scan.Is(after, '”') || scan.Is(after, '’') || scan.Is(after, ')'));
        return scan.NounFollows(after) || quoted
            ? new(at, after, $"de {amount} de {noun.Name}{noun.Dimension}", PartOfSpeech.Adjective)
            : null;
    }

    // One thing of that size, not so many of it: 'a 2-million people'.
    private static bool IsWhole(SourceScan scan, int at, int noun) =>
        scan.IsAttributive(at, noun)
        && scan.IsSmall(noun)
        && !scan.NounFollows(noun + 1)
        && !scan.Span(noun).EndsWith('s')
        && !scan.Is(noun, "people")
        && !scan.Is(noun, "children")
        && !scan.Is(noun, "men")
        && !scan.Is(noun, "women");

    /// <summary>The amount before the hyphen that joins the noun.</summary>
    private static string? Amount(SourceScan scan, int at, out int hyphen)
    {
        hyphen = at;
        if (scan.Is(at, "half") && IsHyphen(scan, at + 1))
        {
            hyphen = at + 3;
            return Half(Scale(scan, at + 2));
        }

        if ((scan.Is(at, "multi") || scan.Is(at, "several")) && IsHyphen(scan, at + 1))
        {
            hyphen = at + 3;
            return Several(Scale(scan, at + 2));
        }

        if (scan.Is(at, TokenKind.Word) && scan.Span(at) is ['m' or 'M', 'u', 'l', 't', 'i', .. var scale])
        {
            hyphen = at + 1;
            return Several(ScaleWords.Read(scale));
        }

        if (Scale(scan, at) is >= ScaleWord.Million and var bare)
        {
            hyphen = at + 1;
            return WordQuantityRule.Name(1, false, "un", bare);
        }

        if (scan.Is(at, TokenKind.Number))
        {
            hyphen = QuantityReader.Read(scan, at, money: false, out var quantity);
            return quantity.Scale >= ScaleWord.Million ? quantity.Format(scan.Locale) : null;
        }

        var value = NumberWords.Read(scan, at, out var spanish, out var next);
        if (value == 0 || !IsHyphen(scan, next) || Scale(scan, next + 1) is not (>= ScaleWord.Million and var named))
            return null;
        hyphen = next + 2;
        return WordQuantityRule.Name(value, false, spanish, named);
    }

    private static ScaleWord Scale(SourceScan scan, int at) =>
        scan.Is(at, TokenKind.Word) ? ScaleWords.Read(scan.Span(at)) : ScaleWord.None;

    private static string? Several(ScaleWord scale) =>
        scale switch
        {
            ScaleWord.Million => "varios millones",
            ScaleWord.Billion => "miles de millones",
            ScaleWord.Trillion => "varios billones",
            _ => null,
        };

    private static string? Half(ScaleWord scale) =>
        scale switch
        {
            ScaleWord.Million => "medio millón",
            ScaleWord.Billion => "500 millones",
            ScaleWord.Trillion => "medio billón",
            _ => null,
        };

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
