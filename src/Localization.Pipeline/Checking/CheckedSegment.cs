using System.Collections.Immutable;

namespace Localization.Pipeline.Checking;

/// <summary>A segment of a file that was checked.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Line">The line on which it begins, from 1; 1 where that is not known.</param>
/// <param name="Pair">Source and translation.</param>
/// <param name="Issues">What is wrong.</param>
public sealed record CheckedSegment(
    string File,
    int Number,
    int Line,
    QualityPair Pair,
    ImmutableArray<QualityIssue> Issues
)
{
    /// <summary>How likely an editor is to change it, from 0 to 100; for a file that holds both languages by its issues
    /// alone.</summary>
    public int Risk { get; init; }
}
