using Hangfire.States;

namespace Localization.Hangfire.Work;

/// <summary>A provider that asks to wait is waited for, without spending one of the job's tries.</summary>
internal sealed class OverloadFilter : IElectStateFilter
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState { Exception: ProviderOverloadException overload })
            context.CandidateState = new ScheduledState(overload.RetryAfter ?? Usual) { Reason = overload.Message };
    }
}
