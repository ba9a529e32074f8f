using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Batch;

/// <summary>Hears nothing.</summary>
internal sealed class SilentObserver : IBatchObserver
{
    public void Planned(string file, int segments) { }

    public void Answered(string file, int segments) { }

    public void Finished(ArticleOutcome outcome) { }
}
