using System.Collections.Immutable;

namespace Localization.Model.Steps;

/// <summary>An article on its way through the steps: what each step has found so far.</summary>
/// <param name="File">The file, by which the review desk knows the article.</param>
public sealed record ArticleInProgress(string File)
{
    /// <summary>The name under which its editions are written; empty for that of the file.</summary>
    public string Name { get; init; } = "";

    /// <summary>The article as read; null before the step <c>read</c>.</summary>
    public Article? Article { get; init; }

    /// <summary>The segments, by block and place; empty before the step <c>segment</c>, and after the step
    /// <c>check</c>, when <see cref="Translated"/> has them.</summary>
    public ImmutableArray<SegmentInProgress> Segments { get; init; } = [];

    /// <summary>Whether a provider that was busy or unreachable may still answer some of them.</summary>
    public bool IsOwed { get; init; }

    /// <summary>The finished translation; null before the step <c>check</c>.</summary>
    public TranslatedArticle? Translated { get; init; }

    /// <summary>The editions that were written; null before the step <c>write</c>.</summary>
    public WrittenEditions? Written { get; init; }

    /// <summary>Hears how it goes on; null for nobody.</summary>
    public IArticleProgress? Progress { get; init; }
}
