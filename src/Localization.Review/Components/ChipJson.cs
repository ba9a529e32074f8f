using System.Text.Json.Serialization;

namespace Localization.Review.Components;

/// <summary>The labels of codes, for the browser's editor.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IEnumerable<ChipLabel>))]
internal sealed partial class ChipJson : JsonSerializerContext;

/// <summary>The label of a code.</summary>
/// <param name="N">Its number.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its markup.</param>
internal sealed record ChipLabel(int N, string Kind, string Title);
