using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Memory;
using Localization.Memory.Csv;
using Localization.Memory.Tmx;
using Localization.Model;
using Localization.Pipeline;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary><c>memory import</c>: takes in what others translated.</summary>
internal sealed class ImportVerb(Terminals terminals, TimeProvider time, IStringLocalizer<Messages> messages) : IMemoryVerb
{
    /// <summary>How many broken entries are named; the others are counted.</summary>
    private const int Named = 20;

    private readonly Argument<string> _file = new("file") { Description = messages["memory-import-file"], HelpName = messages["file-name"] };
    private readonly Option<string?> _from = new("--from") { Description = messages["memory-import-from"] };
    private readonly Option<string?> _to = new("--to") { Description = messages["memory-import-to"] };

    public Command Create()
    {
        var command = new Command("import", messages["memory-import"]) { _file, _from, _to };
        command.SetAction(arguments => Run(arguments.GetValue(_file)!, new TmxLanguages(Language(arguments, _from), Language(arguments, _to))));
        return command;
    }

    private int Run(string file, TmxLanguages languages)
    {
        var isCsv = MemoryFiles.IsCsv(file);
        using var input = MemoryFiles.Open(file);
        using var memory = WorkspaceFile.Open(time);
        var (read, broken) = (0L, 0L);
        var entries = isCsv
            ? CsvMemory.Read(input, file, languages, Skip)
            : TmxReader.Read(input, file, languages, Skip);
        var taken = 0L;
        try
        {
            taken = memory.Import(entries.Select(e =>
            {
                read++;
                return e;
            }));
        }
        finally
        {
            if (broken > Named)
                terminals.Errors.WriteLine(messages["memory-skipped-more", broken - Named]);
        }

        terminals.Output.WriteLine(messages["memory-imported", taken, read, broken]);
        return broken > 0 ? ExitCode.SomeFailed : ExitCode.Done;

        void Skip(SkippedEntry entry)
        {
            if (++broken <= Named)
                terminals.Errors.WriteError(messages["memory-skipped", file, entry.Line, entry.Name.Length > 0 ? $" ({entry.Name})" : "", entry.Reason]);
        }
    }

    private static LanguageTag? Language(ParseResult arguments, Option<string?> option) =>
        arguments.GetValue(option) is not { } name ? null
        : LanguageTag.TryParse(name, out var tag) ? tag
        : throw new SettingsException("language-unknown", option.Name, name);
}

/// <summary><c>memory export</c>: writes entries for other programs.</summary>
internal sealed class ExportVerb(Terminals terminals, TimeProvider time, IStringLocalizer<Messages> messages) : IMemoryVerb
{
    private readonly Argument<string> _file = new("file") { Description = messages["memory-export-file"], HelpName = messages["file-name"] };
    private readonly FilterOptions _filter = new(messages);

    public Command Create()
    {
        var command = new Command("export", messages["memory-export"]) { _file };
        _filter.AddTo(command);
        command.SetAction(arguments =>
        {
            var file = arguments.GetValue(_file)!;
            var isCsv = MemoryFiles.IsCsv(file);
            using var memory = WorkspaceFile.Open(time);
            var filter = _filter.Of(arguments);
            var (written, bare) = (0L, 0);
            AtomicFile.Write(file, output =>
            {
                var entries = memory.Entries(filter).Select(e =>
                {
                    written++;
                    return e;
                });
                if (isCsv)
                    bare = CsvMemory.Write(output, entries);
                else
                    TmxWriter.Write(output, entries, filter.Source ?? LanguageTag.Parse("en"));
            });
            terminals.Output.WriteLine(messages["memory-exported", written, file]);
            if (bare > 0)
                terminals.Errors.WriteLine(messages["memory-bare", bare]);
            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary>The files by which memories are exchanged.</summary>
internal static class MemoryFiles
{
    /// <summary>Whether a file is CSV; else it is TMX.</summary>
    /// <exception cref="SettingsException">It is neither by its ending.</exception>
    public static bool IsCsv(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".csv" => true,
        ".tmx" => false,
        _ => throw new SettingsException("memory-format", file),
    };

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="MemoryFileException">It cannot be opened.</exception>
    public static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MemoryFileException(exception, "memory-missing", file);
        }
    }
}
