using System.Text.Json.Serialization;

namespace Localization.Providers.Microsoft;

/// <summary>What Microsoft is sent and answers.</summary>
[JsonSerializable(typeof(MicrosoftText[]))]
[JsonSerializable(typeof(MicrosoftResult[]))]
internal sealed partial class MicrosoftJson : JsonSerializerContext;
