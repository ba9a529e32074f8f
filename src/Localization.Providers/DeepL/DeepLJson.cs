using System.Text.Json.Serialization;

namespace Localization.Providers.DeepL;

/// <summary>What DeepL is sent and answers.</summary>
[JsonSerializable(typeof(DeepLRequest))]
[JsonSerializable(typeof(DeepLResponse))]
[JsonSerializable(typeof(DeepLUsage))]
[JsonSerializable(typeof(DeepLGlossaryList))]
[JsonSerializable(typeof(DeepLNewGlossary))]
[JsonSerializable(typeof(DeepLDictionary))]
[JsonSerializable(typeof(DeepLDictionaryInfo))]
[JsonSerializable(typeof(DeepLRenaming))]
internal sealed partial class DeepLJson : JsonSerializerContext;
