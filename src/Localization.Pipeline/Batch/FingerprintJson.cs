using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Localization.Quality;

namespace Localization.Pipeline.Batch;

/// <summary>Settings as a fingerprint reads them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ImmutableArray<Term>))]
[JsonSerializable(typeof(QualityOptions))]
internal sealed partial class FingerprintJson : JsonSerializerContext;
