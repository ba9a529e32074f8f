using System.Text.Json.Serialization;

namespace Localization.Providers.LibreTranslate;

/// <summary>What LibreTranslate is sent and answers.</summary>
[JsonSerializable(typeof(LibreTranslateRequest))]
[JsonSerializable(typeof(LibreTranslateResponse))]
internal sealed partial class LibreTranslateJson : JsonSerializerContext;
