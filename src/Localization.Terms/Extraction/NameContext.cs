using System.Collections.Immutable;

namespace Localization.Terms.Extraction;

/// <summary>A name that is in articles and in no glossary.</summary>
/// <param name="Suggestion">An entry for it, to be edited.</param>
/// <param name="Count">How often it is there.</param>
/// <param name="Contexts">The first sentences in which it is, shortened.</param>
public sealed record NameContext(Term Suggestion, int Count, ImmutableArray<string> Contexts);
