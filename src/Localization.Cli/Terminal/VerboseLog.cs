using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Localization.Cli.Terminal;

/// <summary>What <c>--verbose</c> shows, in grey: the lines of its callers and the log of HTTP requests, which has no
/// keys and no texts. No other log is shown.</summary>
internal sealed class VerboseLog(Terminals terminals) : ILoggerFactory, ILogger
{
    private const string Shown = "Localization.Providers.Http.";

    private readonly Lock _lock = new();

    /// <summary>Whether lines are shown.</summary>
    public bool IsOn { get; set; }

    /// <summary>Shows a line.</summary>
    public void Write(string line)
    {
        if (!IsOn)
            return;
        lock (_lock)
            terminals.Errors.Write(new Text(line + "\n", new Style(Color.Grey)).Overflow(Overflow.Fold));
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith(Shown, StringComparison.Ordinal) ? this : NullLogger.Instance;

    public bool IsEnabled(LogLevel logLevel) => IsOn;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Write(formatter(state, exception));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <exception cref="NotSupportedException">Always: the terminal is the only target.</exception>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose() { }
}
