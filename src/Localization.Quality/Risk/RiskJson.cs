using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Localization.Quality.Risk;

/// <summary>The file of risk weights.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(StoredWeights))]
internal sealed partial class RiskJson : JsonSerializerContext;

/// <summary>Risk weights as a file names them; what is missing has its default.</summary>
internal sealed record StoredWeights(
    double? Error,
    double? Warning,
    double? Note,
    ImmutableSortedDictionary<string, double>? Constructs,
    ImmutableSortedDictionary<string, double>? Rates
)
{
    public static StoredWeights Of(RiskWeights weights) =>
        new(weights.Error, weights.Warning, weights.Note, weights.Constructs, weights.Rates);

    public RiskWeights ToWeights() =>
        new()
        {
            Error = Error ?? RiskWeights.Default.Error,
            Warning = Warning ?? RiskWeights.Default.Warning,
            Note = Note ?? RiskWeights.Default.Note,
            Constructs = Constructs ?? RiskWeights.Default.Constructs,
            Rates = Rates ?? RiskWeights.Default.Rates,
        };
}
