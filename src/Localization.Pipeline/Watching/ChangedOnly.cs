using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Watching;

/// <summary>Tells another observer of those articles alone that were translated anew.</summary>
public sealed class ChangedOnly(IBatchObserver observer) : IBatchObserver
{
    /// <inheritdoc/>
    public void Begun(long run, int files) => observer.Begun(run, files);

    /// <inheritdoc/>
    public void Planned(string file, int segments) => observer.Planned(file, segments);

    /// <inheritdoc/>
    public void Answered(string file, int segments) => observer.Answered(file, segments);

    /// <inheritdoc/>
    public void Finished(ArticleOutcome outcome)
    {
        if (!outcome.Unchanged)
            observer.Finished(outcome);
    }
}
