using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>One convention: sees a stretch that begins at a token. Looks a bounded number of tokens ahead, so that a
/// whole text costs time in proportion to its length.</summary>
internal interface IStretchRule
{
    /// <summary>The stretch that begins at token <paramref name="at"/>, or null.</summary>
    Stretch? Match(SourceScan scan, int at);
}
