using System.Collections.Immutable;

namespace Localization.Exchange;

/// <summary>A place where a file does not follow its standard.</summary>
/// <param name="Line">The line in the file, from 1; 0 where it is unknown.</param>
/// <param name="Column">The column in the line, from 1; 0 where it is unknown.</param>
/// <param name="Section">The standard and its section, such as <c>XLIFF 2.1 §4.3.1 id</c>.</param>
/// <param name="Code">What is wrong, in kebab case: the name of the message in <see cref="ViolationMessages"/>.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record Violation(int Line, int Column, string Section, string Code, ImmutableArray<object> Arguments);
