using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>Says an error once: what stops every article, such as a disk that is full or an engine that is missing, is
/// said of the first, and counted.</summary>
internal sealed class RepeatedErrors(IAnsiConsole console, IStringLocalizer<Messages> messages)
{
    private readonly Dictionary<string, (string Message, int Count)> _errors = [];

    /// <summary>Says an error of an article, or counts it.</summary>
    public void Say(LocalizationException error)
    {
        var cause = Cause(error);
        if (_errors.TryGetValue(cause, out var known))
            _errors[cause] = known with { Count = known.Count + 1 };
        else
        {
            _errors[cause] = (error.Message, 1);
            console.WriteError(error.Message);
        }
    }

    /// <summary>Says of how many articles each error was that was said of one.</summary>
    public void Close()
    {
        foreach (var (message, count) in _errors.Values.Where(e => e.Count > 1))
            console.WriteError(messages["errors-repeated", count, message]);
        _errors.Clear();
    }

    // What cannot be written names another file each time.
    private static string Cause(LocalizationException error) =>
        error is OutputException { InnerException: { } inner }
            ? $"{error.Code} {inner.GetType().Name} {inner.HResult}"
            : error.Message;
}
