using System.Text.Encodings.Web;
using System.Text.Json;
using Localization.Segments.Srx;

namespace Localization.Cli.Segment;

/// <summary>A JSON object a line: the text and its segments.</summary>
internal sealed class JsonSegments(TextWriter output) : ISegmentReport
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        // Accents stay letters: the lines go to files and programs, not into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public void Write(string line, SrxSegmenter segmenter, LanguageTag language) =>
        output.WriteLine(
            JsonSerializer.Serialize(
                new { Text = line, Segments = TrimmedSegments.Of(line, segmenter, language) },
                Readable
            )
        );
}
