using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary><c>memory search</c>: entries whose source or translation holds a text.</summary>
internal sealed class SearchVerb(
    EntryLines lines,
    Terminals terminals,
    Workspace workspace,
    IStringLocalizer<Messages> messages
) : IMemoryVerb
{
    private readonly Argument<string> _text = new("text")
    {
        Description = messages["memory-search-text"],
        HelpName = messages["text-name"],
    };
    private readonly Option<int> _limit = new("--limit")
    {
        Description = messages["memory-limit"],
        HelpName = "N",
        DefaultValueFactory = _ => 20,
    };
    private readonly FilterOptions _filter = new(messages);

    public Command Create()
    {
        var command = new Command("search", messages["memory-search"]) { _text, _limit };
        _filter.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                await using var memory = await workspace.OpenAsync(cancellationToken);
                var limit = Math.Max(1, arguments.GetValue(_limit));
                var found = await memory
                    .EntriesAsync(_filter.Of(arguments) with { Text = arguments.GetValue(_text)! }, cancellationToken)
                    .Take(limit + 1)
                    .ToListAsync(cancellationToken);
                foreach (var entry in found.Take(limit))
                    lines.Write(entry);
                if (found.Count > limit)
                    terminals.Output.WriteLine(messages["memory-more", limit]);
                if (found.Count == 0)
                    terminals.Output.WriteLine(messages["memory-nothing"]);
                return found.Count > 0 ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }
}

/// <summary><c>memory stats</c>: how much there is, from where, and how often it was reused.</summary>
internal sealed class StatsVerb(Terminals terminals, Workspace workspace, IStringLocalizer<Messages> messages)
    : IMemoryVerb
{
    public Command Create()
    {
        var command = new Command("stats", messages["memory-stats"]);
        command.SetAction(
            async (_, cancellationToken) =>
            {
                await using var memory = await workspace.OpenAsync(cancellationToken);
                var statistics = await memory.StatisticsAsync(cancellationToken);
                var table = new Grid();
                for (var column = 0; column < 4; column++)
                    table.AddColumn(
                        column < 2
                            ? new GridColumn().NoWrap().PadRight(2)
                            : new GridColumn().NoWrap().RightAligned().PadRight(2)
                    );
                Row(
                    messages["memory-languages"],
                    messages["memory-origin"],
                    messages["memory-entries"],
                    messages["memory-reuses"]
                );
                foreach (var group in statistics.Groups)
                    Row(
                        $"{group.Source} → {group.Target}",
                        group.Origin == MemoryOrigin.Human ? messages["memory-people"]
                            : group.Provider.Length > 0 ? group.Provider
                            : messages["memory-by-machine"],
                        Number(group.Entries),
                        Number(group.Reuses)
                    );
                Row(
                    messages["dry-total"],
                    "",
                    Number(statistics.Entries),
                    Number(statistics.Groups.Sum(g => g.Reuses))
                );
                terminals.Output.Write(table);
                terminals.Output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{memory.Name}: {statistics.Bytes / 1048576.0:0.0} MB")
                );
                return ExitCode.Done;

                void Row(params string[] values) => table.AddRow([.. values.Select(v => new Text(v))]);
            }
        );
        return command;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
