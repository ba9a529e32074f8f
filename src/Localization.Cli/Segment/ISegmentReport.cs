using Localization.Segments.Srx;

namespace Localization.Cli.Segment;

/// <summary>Prints the segments of one line of input.</summary>
internal interface ISegmentReport
{
    /// <summary>Splits <paramref name="line"/> and prints what came of it.</summary>
    void Write(string line, SrxSegmenter segmenter, LanguageTag language);
}
