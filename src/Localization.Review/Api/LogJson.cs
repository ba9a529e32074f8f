using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Review.Api;

/// <summary>The lines of the log.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReviewLogEntry))]
internal sealed partial class LogJson : JsonSerializerContext
{
    /// <summary>With the names of values.</summary>
    public static LogJson Named =>
        field ??= new(
            new JsonSerializerOptions(Default.Options)
            {
                Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            }
        );
}
