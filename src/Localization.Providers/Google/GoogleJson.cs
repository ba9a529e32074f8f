using System.Text.Json.Serialization;

namespace Localization.Providers.Google;

/// <summary>What Google is sent and answers.</summary>
[JsonSerializable(typeof(GoogleRequest))]
[JsonSerializable(typeof(GoogleResponse))]
internal sealed partial class GoogleJson : JsonSerializerContext;
