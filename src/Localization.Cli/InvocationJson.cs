using System.Text.Json.Serialization;

namespace Localization.Cli;

/// <summary>Command lines in the ledger.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class InvocationJson : JsonSerializerContext;
