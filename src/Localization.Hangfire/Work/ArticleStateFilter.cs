using Hangfire.States;
using Hangfire.Storage;

namespace Localization.Hangfire.Work;

/// <summary>Keeps articles in step with their job, so that nobody waits for an article whose job has ended: where it
/// fails for good or is deleted, they have failed; where somebody enqueues it once more, they are open again.</summary>
internal sealed class ArticleStateFilter(ShardArticles articles) : IApplyStateFilter
{
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.BackgroundJob.Job is not { Args: [_, long batch, long first, long last, ..] })
            return;
        switch (context.NewState)
        {
            case FailedState failed:
                articles.FailAll(batch, first, last, failed.Exception.Message);
                break;
            case DeletedState:
                articles.FailAll(batch, first, last, new SettingsException("queue-deleted").Message);
                break;
            case EnqueuedState
                when context.OldStateName == FailedState.StateName
                    || context.OldStateName == DeletedState.StateName
                    || context.OldStateName == SucceededState.StateName:
                articles.Reopen(batch, first, last);
                break;
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        // What an article is follows from the state that comes, not from the one that goes.
    }
}
