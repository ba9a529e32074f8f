using System.Text.Json;
using Localization.Segments.Srx;

namespace Localization.Cli.Segment;

/// <summary>A JSON object a line: the text and its segments.</summary>
internal sealed class JsonSegments(TextWriter output) : ISegmentReport
{
    public void Write(string line, SrxSegmenter segmenter, LanguageTag language) =>
        output.WriteLine(
            JsonSerializer.Serialize(
                new SegmentedText(line, TrimmedSegments.Of(line, segmenter, language)),
                SegmentJson.Readable.SegmentedText
            )
        );
}
