using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Cli.Check;

/// <summary>What <c>check</c> writes and reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FoundIssue))]
[JsonSerializable(typeof(FoundViolation))]
[JsonSerializable(typeof(ImmutableHashSet<string>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static CheckJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>An issue.</summary>
internal sealed record FoundIssue(
    string File,
    int Segment,
    int Line,
    string Code,
    string Severity,
    string Message,
    string Source,
    string Target,
    int? Start,
    int? Length,
    string? Fix,
    int Risk
);

/// <summary>A violation of a standard.</summary>
internal sealed record FoundViolation(string File, int Line, int Column, string Section, string Code, string Message);
