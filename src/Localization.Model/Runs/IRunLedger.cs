using System.Collections.Immutable;

namespace Localization.Model.Runs;

/// <summary>The record of runs. In: what a run is to do, and what it has done. Out: what is left, whatever happened in
/// between.</summary>
public interface IRunLedger
{
    /// <summary>Records a run before it begins. The same command goes on with the run that it did not finish.</summary>
    /// <param name="command">What started it.</param>
    /// <param name="files">Its files, as full paths.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The run's number.</returns>
    Task<long> StartAsync(string command, IReadOnlyList<string> files, CancellationToken cancellationToken = default);

    /// <summary>Records what became of a file.</summary>
    /// <param name="run">The run.</param>
    /// <param name="output">The folder of the editions, as a full path.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task RecordAsync(long run, string output, RunFile file, CancellationToken cancellationToken = default);

    /// <summary>Records that nothing of a file had to be done.</summary>
    Task ReachedAsync(long run, string file, CancellationToken cancellationToken = default);

    /// <summary>Records that a run has come to its end.</summary>
    Task FinishAsync(long run, CancellationToken cancellationToken = default);

    /// <summary>The newest runs, the newest first.</summary>
    Task<ImmutableArray<Run>> RunsAsync(int limit, CancellationToken cancellationToken = default);

    /// <summary>One run; null where there is none of that number.</summary>
    Task<Run?> FindAsync(long run, CancellationToken cancellationToken = default);

    /// <summary>What is known of a file's editions in a folder; null where there are none.</summary>
    Task<RunFile?> KnownAsync(string output, string file, CancellationToken cancellationToken = default);

    /// <summary>The files that have editions in a folder.</summary>
    Task<ImmutableArray<string>> FilesAsync(string output, CancellationToken cancellationToken = default);
}
