using System.CommandLine;
using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary><c>memory match</c>: what the memory offers for a source, with the differences.</summary>
internal sealed class MatchVerb(Terminals terminals, Workspace workspace, IStringLocalizer<Messages> messages)
    : IMemoryVerb
{
    private readonly Argument<string> _source = new("source")
    {
        Description = messages["memory-match-source"],
        HelpName = messages["source-name"],
    };
    private readonly Option<string> _from = new("--from")
    {
        Description = messages["translate-from"],
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<string> _to = new("--to")
    {
        Description = messages["translate-to"],
        DefaultValueFactory = _ => "es",
    };
    private readonly Option<int> _threshold = new("--threshold")
    {
        Description = messages["memory-threshold"],
        HelpName = "N",
        DefaultValueFactory = _ => MemoryQuery.UsualThreshold,
    };

    public Command Create()
    {
        var command = new Command("match", messages["memory-match"]) { _source, _from, _to, _threshold };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var source = arguments.GetValue(_source)!;
        await using var memory = await workspace.OpenAsync(cancellationToken);
        var matches = await memory.MatchAsync(
            new MemoryQuery(new InlineText(source), Language(arguments, _from), Language(arguments, _to))
            {
                Threshold = Math.Clamp(arguments.GetValue(_threshold), 50, 100),
                Machine = true,
            },
            cancellationToken
        );
        foreach (var match in matches)
        {
            terminals.Output.Write(
                new Text(
                    string.Create(CultureInfo.InvariantCulture, $"{match.Score} %  {Kind(match)}\n"),
                    new Style(Color.Grey)
                )
            );
            terminals.Output.Write(Differences(match.Entry.Source.Text, source));
            terminals.Output.Write(new Text($"  {match.Target.Text}\n").Overflow(Overflow.Fold));
        }

        if (matches.IsEmpty)
            terminals.Output.WriteLine(messages["memory-nothing"]);
        return matches.IsEmpty ? ExitCode.Failed : ExitCode.Done;
    }

    private string Kind(MemoryMatch match) =>
        match.IsOtherVariety
            ? messages["match-variety", match.Entry.TargetLanguage]
            : messages["match-" + match.Kind.ToString().ToLowerInvariant()];

    // Marked in the text too: not every terminal has colours.
    private static Paragraph Differences(string entry, string source)
    {
        var line = new Paragraph("  ").Overflow(Overflow.Fold);
        var diff = InlineDiffBuilder.Diff(
            new Differ(),
            entry,
            source,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            chunker: new WordChunker()
        );
        foreach (var (type, text) in Runs(diff.Lines))
        {
            _ = type switch
            {
                ChangeType.Deleted => line.Append($"[-{text}-]", new Style(Color.Red)),
                ChangeType.Inserted => line.Append($"{{+{text}+}}", new Style(Color.Green)),
                _ => line.Append(text),
            };
        }

        return line.Append("\n");
    }

    // Words that changed one after the other are one change.
    private static List<(ChangeType Type, string Text)> Runs(IEnumerable<DiffPiece> pieces)
    {
        var runs = new List<(ChangeType Type, string Text)>();
        foreach (var piece in pieces)
        {
            if (runs.Count > 0 && runs[^1].Type == piece.Type)
                runs[^1] = (piece.Type, runs[^1].Text + piece.Text);
            else
                runs.Add((piece.Type, piece.Text));
        }

        return runs;
    }

    private static LanguageTag Language(ParseResult arguments, Option<string> option) =>
        LanguageTag.TryParse(arguments.GetValue(option), out var tag)
            ? tag
            : throw new SettingsException("language-unknown", option.Name, arguments.GetValue(option));
}
