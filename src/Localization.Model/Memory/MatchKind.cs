namespace Localization.Model.Memory;

/// <summary>How an entry fits a source, the best first.</summary>
public enum MatchKind
{
    /// <summary>The same source between the same neighbours: 101 %.</summary>
    InContext,

    /// <summary>The same source with the same inline codes: 100 %.</summary>
    Exact,

    /// <summary>The same source but for numbers, dates, names of the term base or inline codes, which were put into the
    /// translation: 100 %, to be looked at.</summary>
    Adapted,

    /// <summary>A like source: from the threshold to 99 %.</summary>
    Fuzzy,
}
