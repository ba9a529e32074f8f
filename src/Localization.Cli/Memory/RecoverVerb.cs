using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Memory;
using Localization.Memory.Sqlite;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary><c>memory recover</c>: saves what can still be read of a damaged store into a new one, and keeps the
/// damaged one.</summary>
internal sealed class RecoverVerb(Terminals terminals, TimeProvider time, IStringLocalizer<Messages> messages)
    : IMemoryVerb
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    public Command Create()
    {
        var command = new Command("recover", messages["memory-recover"]);
        command.SetAction(
            async (_, cancellationToken) =>
            {
                var path = Workspace.File;
                if (!File.Exists(path))
                    throw new MemoryFileException("memory-missing", path);
                var draft = $"{path}.recovered";
                File.Delete(draft);
                long saved,
                    rows;
                int dropped;
                using (var damaged = new DamagedStore(path))
                await using (var memory = new SqliteTranslationMemory(draft, time))
                {
                    saved = await memory.ImportAsync(damaged.Entries(), cancellationToken);
                    rows = await damaged.CopyTablesAsync(memory, cancellationToken);
                    dropped = damaged.Dropped;
                }

                var kept = Kept(path);
                foreach (var part in Parts)
                {
                    if (File.Exists(path + part))
                        File.Move(path + part, kept + part);
                }

                File.Move(draft, path);
                terminals.Output.WriteLine(messages["memory-recovered", saved, path, kept, rows, dropped]);
                return ExitCode.Done;
            }
        );
        return command;
    }

    // An earlier one is not written over.
    private static string Kept(string path) =>
        Enumerable.Range(1, int.MaxValue).Select(i => $"{path}.damaged{i}").First(p => !File.Exists(p));
}
