using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>A line for each article that is done and one a second for the whole, for pipes and logs.</summary>
internal sealed class BatchLines : IBatchObserver, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Terminals _terminals;
    private readonly IStringLocalizer<Messages> _messages;
    private readonly BatchPace _pace;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private readonly RepeatedErrors _errors;

    public BatchLines(Terminals terminals, IStringLocalizer<Messages> messages, TimeProvider time, int files)
    {
        _terminals = terminals;
        _messages = messages;
        _errors = new RepeatedErrors(terminals.Errors, messages);
        _pace = new BatchPace(time, files);
        _timer = time.CreateTimer(_ => Say(), null, Interval, Interval);
    }

    public void Planned(string file, int segments) { }

    public void Answered(string file, int segments) { }

    public void Finished(ArticleOutcome outcome)
    {
        lock (_lock)
        {
            _pace.Count(outcome);

            if (outcome.Error is { } error)
                _errors.Say(error);
            else
                _terminals.Output.WriteLine(ArticleLine.Of(outcome, _messages));
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
            _errors.Close();
    }

    private void Say()
    {
        lock (_lock)
        {
            _terminals.Output.WriteLine(
                _messages[
                    "progress-line",
                    _pace.Done,
                    _pace.Files,
                    _pace.Segments,
                    _pace.Reused,
                    _pace.Characters,
                    Math.Round(_pace.Speed),
                    _pace.Left.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
                ]
            );
        }
    }
}
