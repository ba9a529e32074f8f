namespace Localization.Pipeline.Settings;

/// <summary>A step that a plug-in adds. In: an article. Out: what the step makes of it, with the segments that came
/// from people or with the document as they were.</summary>
internal sealed class GuardedStep(AddedStep added) : IArticleStep
{
    public string Name => added.Step.Name;

    public async Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var after = await added.Step.RunAsync(article, cancellationToken);
        if (added.After is StepNames.Read or StepNames.Segment or StepNames.Write)
            return after;
        // Segments are known by their place: a text must not come into another's.
        if (after.Segments.Length != article.Segments.Length)
            throw new InvalidOperationException($"The step '{Name}' changed the number of segments.");
        return after with
        {
            Segments = [.. article.Segments.Zip(after.Segments, (was, now) => was.IsFixed ? was : now)],
        };
    }
}
