using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Batch;

/// <summary>Hears how a batch goes on. Calls come from several threads.</summary>
public interface IBatchObserver
{
    /// <summary>The batch begins, as run number <paramref name="run"/> of the ledger (0 where there is none).</summary>
    void Begun(long run, int files) { }

    /// <summary>A file was read and has <paramref name="segments"/> to ask for.</summary>
    void Planned(string file, int segments);

    /// <summary>So many of them are answered.</summary>
    void Answered(string file, int segments);

    /// <summary>A file is done or has failed.</summary>
    void Finished(ArticleOutcome outcome);
}
