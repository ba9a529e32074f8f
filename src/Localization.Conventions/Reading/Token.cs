namespace Localization.Conventions.Reading;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with English commas and a decimal point: <c>1,234.5</c>.</summary>
    Number,

    /// <summary>Letters and then digits: <c>F35</c>, <c>B2B</c>.</summary>
    Code,

    /// <summary>One sign.</summary>
    Sign,
}

/// <summary>A word, a number or a sign of a source text; white space is not kept but noted.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Spaced">Whether white space comes before it.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, bool Spaced)
{
    /// <summary>The index after the last character.</summary>
    public int End => Start + Length;
}
