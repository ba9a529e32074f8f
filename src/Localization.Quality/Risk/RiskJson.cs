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

/// <summary>Risk weights as a file names them; what is missing has its default, which
/// generated code takes from a constructor alone.</summary>
internal sealed record StoredWeights(
    double Error = RiskWeights.DefaultError,
    double Warning = RiskWeights.DefaultWarning,
    double Note = RiskWeights.DefaultNote,
    double Unsure = RiskWeights.DefaultUnsure,
    ImmutableSortedDictionary<string, double>? Constructs = null,
    ImmutableSortedDictionary<string, double>? Rates = null
)
{
    public static StoredWeights Of(RiskWeights weights) =>
        new(weights.Error, weights.Warning, weights.Note, weights.Unsure, weights.Constructs, weights.Rates);

    public RiskWeights ToWeights() =>
        new()
        {
            Error = Error,
            Warning = Warning,
            Note = Note,
            Unsure = Unsure,
            Constructs = Constructs ?? RiskWeights.Default.Constructs,
            Rates = Rates ?? RiskWeights.Default.Rates,
        };
}
