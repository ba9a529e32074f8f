namespace Localization.Providers.Chat.Answers;

/// <summary>A value of JSON as <see cref="LenientJson"/> reads it. Members keep their order and may have the same name
/// twice: both are evidence of what the model meant.</summary>
internal abstract record ReplyValue;

/// <summary>A string.</summary>
internal sealed record ReplyString(string Value) : ReplyValue;

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as written.</summary>
internal sealed record ReplyLiteral(string Value) : ReplyValue;

/// <summary>An array.</summary>
internal sealed record ReplyArray(List<ReplyValue> Items) : ReplyValue;

/// <summary>An object.</summary>
internal sealed record ReplyObject(List<(string Name, ReplyValue Value)> Members) : ReplyValue;
