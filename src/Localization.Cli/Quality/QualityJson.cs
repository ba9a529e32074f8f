using System.Text.Json.Serialization;
using Localization.Quality.Risk;

namespace Localization.Cli.Quality;

/// <summary>What <c>quality calibrate --json</c> writes.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CalibrationReport))]
internal sealed partial class QualityJson : JsonSerializerContext;

/// <summary>The curves before and after, and the weights.</summary>
internal sealed record CalibrationReport(RiskCurve Before, RiskCurve After, RiskWeights Weights);
