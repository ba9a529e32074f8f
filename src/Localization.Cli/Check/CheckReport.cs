using System.Text.Json;
using Localization.Pipeline.Checking;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Check;

/// <summary>Shows what was found, by file and segment.</summary>
internal sealed class CheckReport(
    IAnsiConsole console,
    IStringLocalizer<Messages> messages,
    IStringLocalizer<IssueMessages> issues
)
{
    /// <summary>Writes it for a person.</summary>
    public void Write(CheckedBatch batch)
    {
        foreach (var file in batch.Files)
        {
            var segments = batch.Segments.Where(s => s.File == file && !s.Issues.IsEmpty).ToList();
            if (segments.Count == 0)
                continue;
            console.Write(new Text($"{file}\n", new Style(decoration: Decoration.Bold)));
            foreach (var segment in segments)
                Write(segment);
        }

        console.WriteLine(
            messages[
                "check-summary",
                batch.Segments.Length,
                batch.Count(QualitySeverity.Error),
                batch.Count(QualitySeverity.Warning),
                batch.Count(QualitySeverity.Note)
            ]
        );
    }

    /// <summary>Writes it for a program: a line of JSON an issue.</summary>
    public void WriteJson(CheckedBatch batch)
    {
        foreach (var segment in batch.Segments)
        {
            foreach (var issue in segment.Issues)
            {
                console.Profile.Out.Writer.WriteLine(
                    JsonSerializer.Serialize(
                        new FoundIssue(
                            segment.File,
                            segment.Number,
                            segment.Line,
                            issue.Code,
                            issue.Severity.ToString().ToLowerInvariant(),
                            issues[issue.Code, [.. issue.Arguments]].Value,
                            segment.Pair.Source.Text,
                            segment.Pair.Target.Text,
                            issue.Target?.Start,
                            issue.Target?.Length,
                            issue.Fix,
                            segment.Risk
                        ),
                        CheckJson.Readable.FoundIssue
                    )
                );
            }
        }
    }

    private void Write(CheckedSegment segment)
    {
        // Where a translation is missing, the source says which segment it is.
        var text = segment.Pair.Target.Text is { Length: > 0 } target ? target : segment.Pair.Source.Text;
        console.Write(new Text($"  {segment.Number}  {text}\n", new Style(Color.Grey)).Overflow(Overflow.Fold));
        foreach (var issue in segment.Issues)
        {
            var (sign, color) = issue.Severity switch
            {
                QualitySeverity.Error => ("✗", Color.Red),
                QualitySeverity.Warning => ("!", Color.Yellow),
                _ => ("·", Color.Grey),
            };
            var fix = issue.Fix is { } better && better.Trim().Length > 0 ? messages["check-fix", better].Value : "";
            console.Write(
                new Paragraph("    ")
                    .Append($"{sign} ", new Style(color))
                    .Append($"{issues[issue.Code, [.. issue.Arguments]].Value}{fix}\n")
                    .Overflow(Overflow.Fold)
            );
        }
    }
}
