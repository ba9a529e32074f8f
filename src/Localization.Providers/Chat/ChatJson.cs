using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Localization.Providers.Chat;

/// <summary>What a chat model is sent and answers.</summary>
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ChatCompletion))]
[JsonSerializable(typeof(ChatQuestion))]
[JsonSerializable(typeof(ChatForm))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static ChatJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}
