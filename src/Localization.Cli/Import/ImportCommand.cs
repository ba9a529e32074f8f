using System.CommandLine;
using Localization.Cli.Options;
using Localization.Cli.Terminal;
using Localization.Pipeline.Import;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Import;

/// <summary><c>localize import</c>: takes back documents and XLIFF files that people edited. What they changed or
/// approved enters the memory as theirs, and is in the editions after the next run.</summary>
internal sealed class ImportCommand(
    Terminals terminals,
    Workspace workspace,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    private readonly Argument<string[]> _files = new("files")
    {
        Description = messages["import-files"],
        HelpName = messages["file-name"],
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _all = new("--all") { Description = messages["import-all"] };
    private readonly Option<string?> _author = new("--author") { Description = messages["import-author"] };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("import", messages["import-description"]) { _files, _all, _author };
        _files.RefuseUnknownOptions(messages);
        command.SetAction(
            (arguments, cancellationToken) =>
                RunAsync(
                    arguments.GetValue(_files)!,
                    arguments.GetValue(_all),
                    arguments.GetValue(_author) ?? Environment.UserName,
                    cancellationToken
                )
        );
        return command;
    }

    private async Task<int> RunAsync(string[] files, bool all, string author, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(author))
            throw new SettingsException("author-missing");
        var (code, taken) = (ExitCode.Done, 0);
        await using var memory = await workspace.OpenAsync(cancellationToken);
        var desk = new FileReturn(memory, memory.Review, LanguageOptions.Batch, time);
        foreach (var file in files)
        {
            var imported = EditedFile.Read(file, all, author);
            var (count, conflicts) = await desk.TakeAsync(imported, author);
            taken += count;
            var unchanged = imported.IsRecognized
                ? imported.Segments.Length - count - conflicts.Length
                : imported.Unchanged;
            terminals.Output.WriteLine(messages["imported", file, count, unchanged, imported.Gone]);
            foreach (var conflict in conflicts)
            {
                terminals.Errors.WriteError(
                    messages[
                        "import-conflict",
                        file,
                        conflict.Number,
                        conflict.Standing,
                        conflict.Author.Length > 0 ? conflict.Author : "?",
                        conflict.Wanted
                    ]
                );
                code = ExitCode.SomeFailed;
            }

            foreach (var segment in imported.Damaged)
            {
                terminals.Errors.WriteError(
                    messages["import-damaged", file, segment.Number, segment.Codes, segment.Source]
                );
                code = ExitCode.SomeFailed;
            }
        }

        terminals.Output.WriteLine(messages[taken > 0 ? "import-next" : "import-none"]);
        return code;
    }
}
