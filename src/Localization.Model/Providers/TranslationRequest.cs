using System.Collections.Immutable;

namespace Localization.Model.Providers;

/// <summary>A batch of units in one pair of languages.</summary>
public sealed record TranslationRequest(LanguageTag Source, LanguageTag Target, ImmutableArray<TranslationUnit> Units)
{
    /// <summary>Whether it asks once more, at the end of a run, for what a busy provider did not answer.</summary>
    public bool IsLast { get; init; }
}
