using System.Collections.Immutable;

namespace Localization.Conventions;

/// <summary>A headline in sentence case.</summary>
/// <param name="Text">The headline.</param>
/// <param name="Unknown">Words for which there was no evidence: they were made small, except in a heading of two
/// words.</param>
public sealed record TruecasedHeadline(InlineText Text, ImmutableArray<string> Unknown);
