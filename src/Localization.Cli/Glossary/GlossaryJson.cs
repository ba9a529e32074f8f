using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Cli.Glossary;

/// <summary>The lines of <c>glossary lint --json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LintedTerm))]
[JsonSerializable(typeof(InferredTerm))]
internal sealed partial class GlossaryJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static GlossaryJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>The JSON of <c>glossary list</c> and <c>find</c>.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(IEnumerable<Dictionary<string, string>>))]
internal sealed partial class TermListJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static TermListJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>A finding in an entry.</summary>
internal sealed record LintedTerm(string File, int Line, string Severity, string Code, string Message);

/// <summary>The grammar that an entry is used with.</summary>
internal sealed record InferredTerm(
    string File,
    int Line,
    string Source,
    string Target,
    Dictionary<string, string> Inferred
);
