using Localization.Cli.Terminal;
using Localization.Pipeline;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>A line for each article that is done, for pipes and logs.</summary>
internal sealed class BatchLines(Terminals terminals, IStringLocalizer<Messages> messages) : IBatchObserver
{
    private readonly Lock _lock = new();

    public void Planned(string file, int segments)
    {
    }

    public void Answered(string file, int segments)
    {
    }

    public void Finished(ArticleOutcome outcome)
    {
        lock (_lock)
        {
            if (outcome.Error is { } error)
                terminals.Errors.WriteError(error.Message);
            else
                terminals.Output.WriteLine(ArticleLine.Of(outcome, messages));
        }
    }
}
