using System.Text.Json;
using Localization.Cli.Terminal;
using Localization.Exchange;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Check;

/// <summary><c>localize check --standard</c>: where files do not follow XLIFF, TMX or TBX.</summary>
internal sealed class StandardReport(
    Terminals terminals,
    IStringLocalizer<Messages> messages,
    IStringLocalizer<ViolationMessages> violations
)
{
    /// <summary>The endings of files that are taken from folders.</summary>
    public static readonly string[] Extensions = [.. XliffFiles.Extensions, ".tmx", ".tbx"];

    /// <summary>Checks the files; a violation is a line, or a line of JSON.</summary>
    /// <returns>An <see cref="ExitCode"/>: <see cref="ExitCode.Flagged"/> where a file is invalid.</returns>
    public int Write(IReadOnlyList<string> files, bool asJson, CancellationToken cancellationToken)
    {
        var (invalid, failed, count) = (0, 0, 0);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                using var stream = File.OpenRead(file);
                var found = StandardCheck.Check(stream);
                foreach (var violation in found)
                    Write(file, violation, asJson);
                count += found.Length;
                invalid += found.IsEmpty ? 0 : 1;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminals.Errors.WriteError(messages["standard-unreadable", file, exception.Message]);
                failed++;
            }
        }

        if (!asJson)
            Line(messages["standard-summary", files.Count - failed, invalid, count]);
        return invalid > 0 ? ExitCode.Flagged
            : failed > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }

    private void Write(string file, Violation violation, bool asJson)
    {
        var text = violations[violation.Code, [.. violation.Arguments]].Value;
        if (!asJson)
        {
            Line(messages["standard-violation", file, violation.Line, violation.Column, violation.Section, text]);
            return;
        }

        Line(
            JsonSerializer.Serialize(
                new FoundViolation(file, violation.Line, violation.Column, violation.Section, violation.Code, text),
                CheckJson.Readable.FoundViolation
            )
        );
    }

    // A violation is one line however narrow the terminal is, so that programs can read it.
    private void Line(string text) => terminals.Output.Profile.Out.Writer.WriteLine(text);
}
