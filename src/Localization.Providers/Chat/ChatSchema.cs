using System.Text.Json.Nodes;

namespace Localization.Providers.Chat;

/// <summary>The JSON schema of an answer, for servers that hold a model to one.</summary>
internal static class ChatSchema
{
    /// <summary>The value of <c>response_format</c>.</summary>
    public static JsonNode Format() => JsonNode.Parse(Text)!;

    private const string Text = """
        {
          "type": "json_schema",
          "json_schema": {
            "name": "translations",
            "strict": true,
            "schema": {
              "type": "object",
              "properties": {
                "translations": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": { "id": { "type": "integer" }, "text": { "type": "string" } },
                    "required": ["id", "text"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["translations"],
              "additionalProperties": false
            }
          }
        }
        """;
}
