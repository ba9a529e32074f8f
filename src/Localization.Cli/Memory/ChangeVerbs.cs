using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Memory;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary><c>memory edit</c>: a person's translation in place of what is there.</summary>
internal sealed class EditVerb(
    EntryLines lines,
    Workspace workspace,
    TimeProvider time,
    IStringLocalizer<Messages> messages
) : IMemoryVerb
{
    private readonly Argument<string> _key = new("key")
    {
        Description = messages["memory-edit-key"],
        HelpName = messages["memory-key-name"],
    };
    private readonly Argument<string> _target = new("target")
    {
        Description = messages["memory-edit-target"],
        HelpName = messages["target-name"],
    };
    private readonly Option<string?> _author = new("--author") { Description = messages["memory-author"] };
    private readonly Option<string?> _note = new("--note") { Description = messages["memory-note"] };

    public Command Create()
    {
        var command = new Command("edit", messages["memory-edit"]) { _key, _target, _author, _note };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                await using var memory = await workspace.OpenAsync(cancellationToken);
                var key = arguments.GetValue(_key)!;
                var found = await memory
                    .EntriesAsync(new EntryFilter { Key = key }, cancellationToken)
                    .Take(100)
                    .ToListAsync(cancellationToken);
                if (found.Count != 1)
                    throw new SettingsException(
                        found.Count == 0 ? "memory-key-none" : "memory-key-several",
                        key,
                        found.Count
                    );
                var old = found[0];
                var target =
                    CodedText.Read(arguments.GetValue(_target)!, old.Target)
                    ?? throw new SettingsException(
                        "memory-codes",
                        string.Join(
                            ' ',
                            old.Target.Codes.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"))
                        )
                    );
                // An entry without words is used for no segment, and the translation would be lost.
                if (target.IsBlank)
                    throw new SettingsException("memory-target-empty", key);
                var entry = old with
                {
                    // A provider's answer stays what it was; a person's translation has precedence.
                    Key =
                        old.Origin == MemoryOrigin.Human
                            ? old.Key
                            : EntryKey.Of(old.SourceLanguage, old.TargetLanguage, old.Source, old.Previous, old.Next),
                    Target = target,
                    Origin = MemoryOrigin.Human,
                    State = SegmentState.Reviewed,
                    Provider = "",
                    Model = "",
                    Author = arguments.GetValue(_author) ?? Environment.UserName,
                    Note = arguments.GetValue(_note) ?? old.Note,
                    Changed = time.GetUtcNow(),
                };
                await memory.StoreAsync([entry], cancellationToken);
                lines.Write(entry);
                return ExitCode.Done;
            }
        );
        return command;
    }
}

/// <summary><c>memory prune</c>: removes entries that are of no use any more.</summary>
internal sealed class PruneVerb(
    Terminals terminals,
    Workspace workspace,
    TimeProvider time,
    IStringLocalizer<Messages> messages
) : IMemoryVerb
{
    private readonly Option<string?> _age = new("--older-than")
    {
        Description = messages["memory-older"],
        HelpName = "90d",
    };
    private readonly Option<bool> _unused = new("--unused") { Description = messages["memory-unused"] };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = messages["memory-prune-dry"] };
    private readonly FilterOptions _filter = new(messages);

    public Command Create()
    {
        var command = new Command("prune", messages["memory-prune"]) { _age, _unused, _dryRun };
        _filter.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var filter = _filter.Of(arguments) with
                {
                    Before = FilterOptions.Before(arguments.GetValue(_age), time),
                    Unused = arguments.GetValue(_unused),
                };
                if (filter is { Origin: null, Provider.Length: 0, Before: null, Unused: false })
                    throw new SettingsException("memory-prune-all");
                await using var memory = await workspace.OpenAsync(cancellationToken);
                // What a person wrote cannot be had again: it goes only where that is asked for.
                var keepsPeople = filter.Origin is null && !_filter.NamesPeople(arguments);
                if (keepsPeople)
                {
                    var kept = await memory
                        .EntriesAsync(filter with { Origin = MemoryOrigin.Human }, cancellationToken)
                        .LongCountAsync(cancellationToken);
                    if (kept > 0)
                        terminals.Errors.WriteLine(messages["memory-prune-kept", kept]);
                    filter = filter with { Origin = MemoryOrigin.Provider };
                }

                var isDry = arguments.GetValue(_dryRun);
                terminals.Output.WriteLine(
                    messages[
                        isDry ? "memory-would-prune" : "memory-pruned",
                        isDry
                            ? await memory.EntriesAsync(filter, cancellationToken).LongCountAsync(cancellationToken)
                            : await memory.RemoveAsync(filter, cancellationToken)
                    ]
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
