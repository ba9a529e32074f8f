using Localization.Segments.Srx;

namespace Localization.Cli.Segment;

/// <summary>One segment a line, an empty line between inputs.</summary>
internal sealed class PlainSegments(TextWriter output) : ISegmentReport
{
    private bool _first = true;

    public void Write(string line, SrxSegmenter segmenter, LanguageTag language)
    {
        if (!_first)
            output.WriteLine();
        _first = false;
        foreach (var segment in TrimmedSegments.Of(line, segmenter, language))
            output.WriteLine(segment);
    }
}
