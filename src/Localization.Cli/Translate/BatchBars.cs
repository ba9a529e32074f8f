using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>Progress bars: one for the batch, one for each article under way.</summary>
internal sealed class BatchBars : IBatchObserver
{
    private readonly ProgressContext _context;
    private readonly ProgressTask _all;
    private readonly Dictionary<string, ProgressTask> _articles = [];
    private readonly List<ArticleOutcome> _failures;
    private readonly Lock _lock = new();

    public BatchBars(
        ProgressContext context,
        IStringLocalizer<Messages> messages,
        int files,
        List<ArticleOutcome> failures
    )
    {
        _context = context;
        _failures = failures;
        _all = context.AddTask(Markup.Escape(messages["progress-all"]), maxValue: files);
    }

    public void Planned(string file, int segments)
    {
        lock (_lock)
            _articles[file] = _context.AddTask(Markup.Escape(Path.GetFileName(file)), maxValue: Math.Max(segments, 1));
    }

    public void Answered(string file, int segments)
    {
        lock (_lock)
            _articles.GetValueOrDefault(file)?.Increment(segments);
    }

    public void Finished(ArticleOutcome outcome)
    {
        lock (_lock)
        {
            _all.Increment(1);
            if (outcome.Error is not null)
                _failures.Add(outcome);
            if (_articles.Remove(outcome.File, out var bar))
            {
                bar.Value = bar.MaxValue;
                bar.StopTask();
            }
        }
    }
}
