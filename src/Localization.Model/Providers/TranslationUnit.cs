using System.Collections.Immutable;

namespace Localization.Model;

/// <summary>One text to translate.</summary>
/// <param name="Text">The source with its inline codes.</param>
/// <param name="Role">What it is in its article: a headline is translated otherwise than a paragraph.</param>
/// <param name="Constraints">The stretches whose translation is given, by rising start, not overlapping.</param>
public sealed record TranslationUnit(InlineText Text, BlockRole Role, ImmutableArray<LexicalConstraint> Constraints);
