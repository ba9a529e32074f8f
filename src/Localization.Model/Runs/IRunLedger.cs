using System.Collections.Immutable;

namespace Localization.Model.Runs;

/// <summary>The record of runs. In: what a run is to do, and what it has done. Out: what is left, whatever happened in
/// between.</summary>
public interface IRunLedger
{
    /// <summary>Records a run before it begins. The same command goes on with the run that it did not finish.</summary>
    /// <param name="command">What started it.</param>
    /// <param name="files">Its files, as full paths.</param>
    /// <returns>The run's number.</returns>
    long Start(string command, IReadOnlyList<string> files);

    /// <summary>Records what became of a file.</summary>
    /// <param name="run">The run.</param>
    /// <param name="output">The folder of the editions, as a full path.</param>
    /// <param name="file">The file.</param>
    void Record(long run, string output, RunFile file);

    /// <summary>Records that nothing of a file had to be done.</summary>
    void Reached(long run, string file);

    /// <summary>Records that a run has come to its end.</summary>
    void Finish(long run);

    /// <summary>The newest runs, the newest first.</summary>
    ImmutableArray<Run> Runs(int limit);

    /// <summary>One run; null where there is none of that number.</summary>
    Run? Find(long run);

    /// <summary>What is known of a file's editions in a folder; null where there are none.</summary>
    RunFile? Known(string output, string file);

    /// <summary>The files that have editions in a folder.</summary>
    ImmutableArray<string> Files(string output);
}
