using System.Collections.Immutable;

namespace Localization.Model;

/// <summary>Something in a translation that a reviewer should look at.</summary>
/// <param name="Code">What it is, in kebab case: the name of the message in the resources, such as
/// <c>term-missing</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Arguments">What the message names, such as the term.</param>
public sealed record QualityIssue(string Code, QualitySeverity Severity, ImmutableArray<string> Arguments);
