using System.Collections.Immutable;

namespace Localization.Model;

/// <summary>A batch of units in one pair of languages.</summary>
public sealed record TranslationRequest(LanguageTag Source, LanguageTag Target, ImmutableArray<TranslationUnit> Units);
