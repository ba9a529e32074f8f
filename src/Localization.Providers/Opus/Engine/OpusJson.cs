using System.Text.Json.Serialization;

namespace Localization.Providers.Opus.Engine;

/// <summary>The numbers of the pieces of a vocabulary.</summary>
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class OpusJson : JsonSerializerContext;
