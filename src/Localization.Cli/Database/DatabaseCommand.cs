using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Memory;
using Localization.Memory.PostgreSql;
using Localization.Memory.Sqlite;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Database;

/// <summary><c>localize database</c>: makes a database, brings it up to date, and moves a workspace between it and the
/// file.</summary>
internal sealed class DatabaseCommand(Workspace workspace, Terminals terminals, IStringLocalizer<Messages> messages)
{
    private const string ToDatabase = "to-database";
    private const string ToFile = "to-file";

    private static readonly string Backup = Workspace.File + ".bak";

    private readonly Option<bool> _replace = new("--replace") { Description = messages["database-copy-replace"] };
    private readonly Argument<string> _direction = new("direction")
    {
        Description = messages["database-copy-direction"],
        HelpName = $"{ToDatabase}|{ToFile}",
    };

    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        var create = new Command("create", messages["database-create-description"]);
        create.SetAction(
            async (_, cancellationToken) =>
                Say(
                    await PostgresTranslationMemory.CreateAsync(Needed(), cancellationToken)
                        ? "database-created"
                        : "database-there"
                )
        );
        var migrate = new Command("migrate", messages["database-migrate-description"]);
        migrate.SetAction(
            async (_, cancellationToken) =>
                Say("database-migrated", await PostgresTranslationMemory.MigrateAsync(Needed(), cancellationToken))
        );
        var copy = new Command("copy", messages["database-copy-description"]) { _direction, _replace };
        copy.SetAction(CopyAsync);
        return new Command("database", messages["database-description"]) { create, migrate, copy };
    }

    private async Task<int> CopyAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        Needed();
        var direction = arguments.GetValue(_direction);
        if (direction is not (ToDatabase or ToFile))
            throw new SettingsException("database-direction", direction, ToDatabase, ToFile);
        await using var file = workspace.OpenFile();
        await using var database = await workspace.OpenAsync(cancellationToken);
        IWorkspaceStore from = direction == ToDatabase ? file : database;
        var to = direction == ToDatabase ? database : file;
        await CopyTablesAsync(from, to, arguments.GetValue(_replace), () => file.BackupAsync(Backup));
        var changed = await to.ImportAsync(from.EntriesAsync(new EntryFilter(), cancellationToken), cancellationToken);
        Say("database-copied", changed);
        return await CompareAsync(from, to);
    }

    // The memory is a set of entries, and two become one. The rest refers to itself by numbers: it is moved as a whole.
    private async Task CopyTablesAsync(IWorkspaceStore from, IWorkspaceStore to, bool replace, Func<ValueTask> putAside)
    {
        var (source, target) = (await from.Tables.DigestAsync(), await to.Tables.DigestAsync());
        if (source.SequenceEqual(target))
            return;
        if (target.Any(t => t.Rows > 0))
        {
            if (!replace)
                throw new SettingsException("database-occupied", to.Name);
            if (to is SqliteTranslationMemory)
            {
                await putAside();
                Say("database-put-aside", Backup);
            }
        }

        await to.Tables.ReplaceAsync(from.Tables);
    }

    private async Task<int> CompareAsync(IWorkspaceStore from, IWorkspaceStore to)
    {
        var (source, target) = (await MemoryDigest.OfAsync(from), await MemoryDigest.OfAsync(to));
        var table = new Table()
            .Border(TableBorder.None)
            .AddColumns("", messages["database-rows"], messages["database-hash"]);
        var differs = !target.Holds(source);
        Add("entry", source.Entries, source.Hash, differs);
        foreach (var (here, there) in (await from.Tables.DigestAsync()).Zip(await to.Tables.DigestAsync()))
        {
            Add(here.Table, here.Rows, here.Hash, here != there);
            differs |= here != there;
        }

        terminals.Output.Write(table);
        if (!differs)
            return Say("database-verified");
        terminals.Errors.WriteError(messages["database-differs"]);
        return ExitCode.Failed;

        void Add(string name, long rows, string hash, bool isWrong) =>
            table.AddRow(
                new Text($"{(isWrong ? "✗" : "✓")} {name}"),
                new Text(rows.ToString("N0", CultureInfo.CurrentCulture)).RightJustified(),
                new Text(hash)
            );
    }

    private string Needed() => workspace.Database ?? throw new SettingsException("database-none");

    private int Say(string name, params object[] values)
    {
        terminals.Output.Profile.Out.Writer.WriteLine(messages[name, values]);
        return ExitCode.Done;
    }
}
