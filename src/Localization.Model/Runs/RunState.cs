namespace Localization.Model.Runs;

/// <summary>The status of a run.</summary>
public enum RunState
{
    /// <summary>A process is at it.</summary>
    Running,

    /// <summary>The process that was at it is gone: the run can be resumed.</summary>
    Interrupted,

    /// <summary>Every file is done or has failed.</summary>
    Done,
}
