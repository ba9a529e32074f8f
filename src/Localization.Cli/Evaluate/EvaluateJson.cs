using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Cli.Evaluate;

/// <summary>What <c>compare --json</c> and <c>evaluate --json</c> write.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IEnumerable<EvaluatedSystem>))]
[JsonSerializable(typeof(IEnumerable<ComparedEngine>))]
internal sealed partial class EvaluateJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static EvaluateJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>A system that <c>evaluate</c> scored.</summary>
internal sealed record EvaluatedSystem(
    string Name,
    IEnumerable<EvaluatedScore> Scores,
    double LengthRatio,
    KeptShare Terms,
    KeptShare ExactTerms,
    KeptShare Numbers
);

/// <summary>A score, with its interval.</summary>
internal sealed record EvaluatedScore(
    string Metric,
    double Value,
    double Low,
    double High,
    double? PValue,
    ImmutableArray<double> Segments
);

/// <summary>How many were kept.</summary>
internal sealed record KeptShare(int Kept, int All);

/// <summary>An engine that <c>compare</c> asked.</summary>
internal sealed record ComparedEngine(
    string Engine,
    double Seconds,
    decimal? Cost,
    double IssuesPerThousandWords,
    double? Agreement,
    double? BackTranslation,
    IEnumerable<ComparedScore>? Scores,
    IEnumerable<ComparedSegment> Segments
);

/// <summary>A score, with its interval.</summary>
internal sealed record ComparedScore(string Metric, double Value, double Low, double High);

/// <summary>A segment and its translation.</summary>
internal sealed record ComparedSegment(string Source, string Target);
