using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A rule that changes words in place. Its name switches it off, so that what it is worth can be
/// measured.</summary>
/// <param name="Name">The name, in kebab case.</param>
/// <param name="Apply">The rule.</param>
internal sealed record GrammarRule(string Name, Action<List<LexicalUnit>, EncodedUnit> Apply);
