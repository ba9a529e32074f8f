using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Conventions;

/// <summary>A headline in sentence case.</summary>
/// <param name="Text">The headline.</param>
/// <param name="Unknown">Words made small for want of any evidence: should one be a name, the reviewer must say so.</param>
public sealed record TruecasedHeadline(InlineText Text, ImmutableArray<string> Unknown);
