using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Memory;
using Localization.Memory.PostgreSql;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Database;

/// <summary><c>localize database</c>: makes a database, brings it up to date, and moves a workspace between it and the file.</summary>
internal sealed class DatabaseCommand(Workspace workspace, Terminals terminals, IStringLocalizer<Messages> messages)
{
    private const string ToDatabase = "to-database";
    private const string ToFile = "to-file";

    private readonly Argument<string> _direction = new("direction") { Description = messages["database-copy-direction"], HelpName = $"{ToDatabase}|{ToFile}" };

    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        var create = new Command("create", messages["database-create-description"]);
        create.SetAction(_ => Say(PostgresTranslationMemory.Create(Needed()) ? "database-created" : "database-there"));
        var migrate = new Command("migrate", messages["database-migrate-description"]);
        migrate.SetAction(_ => Say("database-migrated", PostgresTranslationMemory.Migrate(Needed())));
        var copy = new Command("copy", messages["database-copy-description"]) { _direction };
        copy.SetAction(Copy);
        return new Command("database", messages["database-description"]) { create, migrate, copy };
    }

    private int Copy(ParseResult arguments)
    {
        Needed();
        var direction = arguments.GetValue(_direction);
        if (direction is not (ToDatabase or ToFile))
            throw new SettingsException("database-direction", direction, ToDatabase, ToFile);
        using IWorkspaceStore file = workspace.OpenFile();
        using var database = workspace.Open();
        var (from, to) = direction == ToDatabase ? (file, database) : (database, file);
        var changed = to.Import(from.Entries(new EntryFilter()));
        var (source, target) = (MemoryDigest.Of(from), MemoryDigest.Of(to));
        Say("database-copied", changed, source.Entries);
        if (target.Holds(source))
            return Say("database-verified", source.Hash);
        terminals.Errors.WriteError(messages["database-differs", source.Entries, source.Hash, target.Entries, target.Hash]);
        return ExitCode.Failed;
    }

    private string Needed() => workspace.Database ?? throw new SettingsException("database-none");

    private int Say(string name, params object[] values)
    {
        terminals.Output.Profile.Out.Writer.WriteLine(messages[name, values]);
        return ExitCode.Done;
    }
}
