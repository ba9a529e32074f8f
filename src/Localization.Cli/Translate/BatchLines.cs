using Localization.Cli.Terminal;
using Localization.Pipeline;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>A line for each article that is done, for pipes and logs.</summary>
internal sealed class BatchLines(Terminals terminals, IStringLocalizer<Messages> messages) : IBatchObserver
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _said = [];

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
            // What stops every article, such as an engine that is missing, is said once.
            if (outcome.Error is { } error)
            {
                if (_said.Add(error.Message))
                    terminals.Errors.WriteError(error.Message);
            }
            else
                terminals.Output.WriteLine(ArticleLine.Of(outcome, messages));
        }
    }
}
