using Localization.Pipeline.Outcomes;

namespace Localization.Cli.Translate;

/// <summary>How far a batch has come, and how fast. Called under a lock.</summary>
internal sealed class BatchPace(TimeProvider time, int files)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>How many files there are.</summary>
    public int Files => files;

    /// <summary>How many of them are done or have failed.</summary>
    public int Done { get; private set; }

    /// <summary>How many segments the done ones have.</summary>
    public int Segments { get; private set; }

    /// <summary>How many of these came from memory.</summary>
    public int Reused { get; private set; }

    /// <summary>How many characters.</summary>
    public long Characters { get; private set; }

    /// <summary>How many words.</summary>
    public long Words { get; private set; }

    /// <summary>Since the beginning.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Words a second.</summary>
    public double Speed => Elapsed.TotalSeconds > 0 ? Words / Elapsed.TotalSeconds : 0;

    /// <summary>What is left, if it goes on like this.</summary>
    public TimeSpan Left => Done == 0 ? TimeSpan.Zero : Elapsed / Done * (files - Done);

    /// <summary>Counts an article.</summary>
    public void Count(ArticleOutcome outcome)
    {
        Done++;
        if (outcome.Digest is not { } digest)
            return;
        Segments += digest.Segments;
        Reused += digest.From(SegmentOrigin.Memory);
        Characters += digest.Characters;
        Words += digest.Words;
    }
}
