using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>What a batch translates, and where to.</summary>
public sealed record BatchSettings
{
    /// <summary>The files.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The language of the articles.</summary>
    public required LanguageTag From { get; init; }

    /// <summary>The language to translate to.</summary>
    public required LanguageTag To { get; init; }

    /// <summary>The term base's entries.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>How to read the articles.</summary>
    public ArticleReadOptions Reading { get; init; } = ArticleReadOptions.Default;
}
