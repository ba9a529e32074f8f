using System.Text.Json.Serialization;

namespace Localization.Articles.Markup;

/// <summary>Strings of JSON in documents.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class MarkupJson : JsonSerializerContext;
