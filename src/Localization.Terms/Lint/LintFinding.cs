using System.Collections.Immutable;

namespace Localization.Terms.Lint;

/// <summary>Something about an entry that its keeper should look at.</summary>
/// <param name="Code">What it is, in kebab case: the name of the message in the resources, such as
/// <c>lint-conflict</c>.</param>
/// <param name="Severity">How bad it is: an error makes translations wrong.</param>
/// <param name="Term">The entry; its origin says where it is.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record LintFinding(string Code, QualitySeverity Severity, Term Term, ImmutableArray<string> Arguments);
