using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Cli.Segment;

/// <summary>The lines of <c>segment --json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SegmentedText))]
internal sealed partial class SegmentJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static SegmentJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>A text and its segments.</summary>
internal sealed record SegmentedText(string Text, IEnumerable<string> Segments);
