using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Memory.Stored;

/// <summary>The JSON in columns of the store.</summary>
[JsonSerializable(typeof(ImmutableArray<InlineCode>))]
[JsonSerializable(typeof(ImmutableArray<LexicalConstraint>))]
[JsonSerializable(typeof(ImmutableArray<QualityIssue>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Only what values say, in their own characters: a text may have a hundred thousand codes.</summary>
    public static readonly StoredJson Brief = new(
        new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            IgnoreReadOnlyProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );
}
