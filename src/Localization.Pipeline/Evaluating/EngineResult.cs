using System.Collections.Immutable;

namespace Localization.Pipeline.Evaluating;

/// <summary>What one engine made of an article.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Article">The translation.</param>
/// <param name="Elapsed">How long it took, where nothing came from the memory.</param>
/// <param name="Characters">The characters of the segments that an engine must translate.</param>
/// <param name="IssuesPerThousandWords">Errors and warnings for a thousand words of the source.</param>
/// <param name="Agreement">How near the other engines come to it: chrF2, the mean of all; null where there is no
/// other.</param>
/// <param name="BackTranslation">How near its own translation back comes to the source: chrF2; null where it does not
/// translate back.</param>
public sealed record EngineResult(
    string Engine,
    TranslatedArticle Article,
    TimeSpan Elapsed,
    long Characters,
    double IssuesPerThousandWords,
    double? Agreement,
    double? BackTranslation
)
{
    /// <summary>Its segments.</summary>
    public ImmutableArray<string> Segments => [.. Article.Segments.Select(s => s.Target.Text)];
}
