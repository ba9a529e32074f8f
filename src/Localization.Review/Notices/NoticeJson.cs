using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Review.Notices;

/// <summary>The bodies of notices.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class NoticeJson : JsonSerializerContext
{
    /// <summary>With the names of values.</summary>
    public static NoticeJson Named =>
        field ??= new(
            new JsonSerializerOptions(Default.Options)
            {
                Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            }
        );
}
