using System.Collections.Frozen;

namespace Localization.Conventions.Figures;

/// <summary>The words after a figure that multiply it. English uses the short scale, Spanish the long one: a billion
/// is <c>mil millones</c>, a trillion a <c>billón</c> (RAE, DPD, s. v. billón, trillón).</summary>
internal enum ScaleWord
{
    /// <summary>None.</summary>
    None,

    /// <summary>Ten to the third.</summary>
    Thousand,

    /// <summary>Ten to the sixth.</summary>
    Million,

    /// <summary>Ten to the ninth.</summary>
    Billion,

    /// <summary>Ten to the twelfth.</summary>
    Trillion,

    /// <summary>Ten to the fifteenth.</summary>
    Quadrillion,
}

/// <summary>Reads scale words and their short forms.</summary>
internal static class ScaleWords
{
    private static readonly FrozenDictionary<string, ScaleWord> Words = new Dictionary<string, ScaleWord>
    {
        ["thousand"] = ScaleWord.Thousand,
        ["million"] = ScaleWord.Million,
        ["billion"] = ScaleWord.Billion,
        ["trillion"] = ScaleWord.Trillion,
        ["quadrillion"] = ScaleWord.Quadrillion,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ScaleWord> Shorts = new Dictionary<string, ScaleWord>
    {
        ["k"] = ScaleWord.Thousand,
        ["m"] = ScaleWord.Million,
        ["mn"] = ScaleWord.Million,
        ["mln"] = ScaleWord.Million,
        ["mm"] = ScaleWord.Million,
        ["b"] = ScaleWord.Billion,
        ["bn"] = ScaleWord.Billion,
        ["bln"] = ScaleWord.Billion,
        ["t"] = ScaleWord.Trillion,
        ["tn"] = ScaleWord.Trillion,
        ["trn"] = ScaleWord.Trillion,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The scale of <c>million</c> and the like.</summary>
    public static ScaleWord Read(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var scale) ? scale : ScaleWord.None;

    /// <summary>The scale of <c>bn</c>, <c>m</c> and the like, as they follow a sum of money.</summary>
    public static ScaleWord ReadShort(ReadOnlySpan<char> word) =>
        Shorts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var scale) ? scale : ScaleWord.None;
}
