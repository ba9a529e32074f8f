using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Runs;

/// <summary>How a run is said in a line.</summary>
internal static class RunLine
{
    /// <summary>Its number, when it was started, its status, its files and its command.</summary>
    public static string Of(Run run, IStringLocalizer<Messages> messages) =>
        messages[
            "run-line",
            run.Id,
            run.Started.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            State(run, messages),
            run.Done,
            run.Files,
            run.Failed,
            string.Join(' ', Invocation.Read(run.Command))
        ];

    private static string State(Run run, IStringLocalizer<Messages> messages) =>
        run.State switch
        {
            RunState.Running => messages["run-running"],
            RunState.Interrupted => messages["run-interrupted"],
            _ => messages["run-done"],
        };
}
