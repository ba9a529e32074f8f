namespace Localization.Memory.Tests.PostgreSql;

/// <summary>A time in which no pause takes any: it only counts how long it would have been.</summary>
/// <param name="passed">Told after each pause how long all were together.</param>
internal sealed class SkippedTime(Action<TimeSpan> passed) : TimeProvider
{
    /// <summary>All pauses together.</summary>
    public TimeSpan Passed { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Passed += dueTime;
        passed(Passed);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
