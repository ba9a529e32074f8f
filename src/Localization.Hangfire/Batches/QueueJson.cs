using System.Text.Json.Serialization;

namespace Localization.Hangfire.Batches;

/// <summary>The JSON of batches in the database.</summary>
[JsonSerializable(typeof(QueueSettings))]
internal sealed partial class QueueJson : JsonSerializerContext;
