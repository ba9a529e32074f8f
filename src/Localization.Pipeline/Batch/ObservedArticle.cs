namespace Localization.Pipeline.Batch;

/// <summary>Tells the observer of a batch of one article.</summary>
internal sealed class ObservedArticle(string file, IBatchObserver observer) : IArticleProgress
{
    public void Planned(int segments) => observer.Planned(file, segments);

    public void Answered(int segments) => observer.Answered(file, segments);
}
