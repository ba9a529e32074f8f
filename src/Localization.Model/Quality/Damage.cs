using System.Collections.Frozen;

namespace Localization.Model.Quality;

/// <summary>The issues that say that a translation lost something of its source, or holds what nobody wrote. No batch
/// with one in a machine's translation ends as a success, and no edition hides it.</summary>
public static class Damage
{
    private static readonly FrozenSet<string> Codes = FrozenSet.Create(
        "stand-in-left",
        "brackets-missing",
        "codes-missing",
        "codes-added",
        "codes-misplaced",
        "address-changed",
        "given-missing",
        "number-changed",
        "unknown-word"
    );

    /// <summary>Those of a segment. What a person wrote is the person's to answer for.</summary>
    public static IEnumerable<QualityIssue> In(TranslatedSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return
            segment.Match is not null
            || segment.Author.Length > 0
            || segment.Origin is SegmentOrigin.Document or SegmentOrigin.Source
            ? []
            : segment.Issues.Where(i => i.Severity == QualitySeverity.Error && Codes.Contains(i.Code));
    }
}
