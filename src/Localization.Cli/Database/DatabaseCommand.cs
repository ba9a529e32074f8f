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
        create.SetAction(_ => Say(PostgresTranslationMemory.Create(Needed()) ? "database-created" : "database-there"));
        var migrate = new Command("migrate", messages["database-migrate-description"]);
        migrate.SetAction(_ => Say("database-migrated", PostgresTranslationMemory.Migrate(Needed())));
        var copy = new Command("copy", messages["database-copy-description"]) { _direction, _replace };
        copy.SetAction(Copy);
        return new Command("database", messages["database-description"]) { create, migrate, copy };
    }

    private int Copy(ParseResult arguments)
    {
        Needed();
        var direction = arguments.GetValue(_direction);
        if (direction is not (ToDatabase or ToFile))
            throw new SettingsException("database-direction", direction, ToDatabase, ToFile);
        using var file = workspace.OpenFile();
        using var database = workspace.Open();
        IWorkspaceStore from = direction == ToDatabase ? file : database;
        var to = direction == ToDatabase ? database : file;
        CopyTables(from, to, arguments.GetValue(_replace), () => file.Backup(Backup));
        var changed = to.Import(from.Entries(new EntryFilter()));
        Say("database-copied", changed);
        return Compare(from, to);
    }

    // The memory is a set of entries, and two become one. The rest refers to itself by numbers: it is moved as a whole.
    private void CopyTables(IWorkspaceStore from, IWorkspaceStore to, bool replace, Action putAside)
    {
        var (source, target) = (from.Tables.Digest(), to.Tables.Digest());
        if (source.SequenceEqual(target))
            return;
        if (target.Any(t => t.Rows > 0))
        {
            if (!replace)
                throw new SettingsException("database-occupied", to.Name);
            if (to is SqliteTranslationMemory)
            {
                putAside();
                Say("database-put-aside", Backup);
            }
        }

        to.Tables.Replace(from.Tables);
    }

    private int Compare(IWorkspaceStore from, IWorkspaceStore to)
    {
        var (source, target) = (MemoryDigest.Of(from), MemoryDigest.Of(to));
        var table = new Table()
            .Border(TableBorder.None)
            .AddColumns("", messages["database-rows"], messages["database-hash"]);
        var differs = !target.Holds(source);
        Add("entry", source.Entries, source.Hash, differs);
        foreach (var (here, there) in from.Tables.Digest().Zip(to.Tables.Digest()))
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
