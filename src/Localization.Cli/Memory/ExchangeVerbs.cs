using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Exchange;
using Localization.Memory;
using Localization.Memory.Csv;
using Localization.Memory.Tmx;
using Localization.Memory.Xliff;
using Localization.Pipeline.Output;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary><c>memory import</c>: takes in what others translated.</summary>
internal sealed class ImportVerb(Terminals terminals, Workspace workspace, IStringLocalizer<Messages> messages)
    : IMemoryVerb
{
    /// <summary>How many broken entries are named; the others are counted.</summary>
    private const int Named = 20;

    private readonly Argument<string> _file = new("file")
    {
        Description = messages["memory-import-file"],
        HelpName = messages["file-name"],
    };
    private readonly Option<string?> _from = new("--from") { Description = messages["memory-import-from"] };
    private readonly Option<string?> _to = new("--to") { Description = messages["memory-import-to"] };

    public Command Create()
    {
        var command = new Command("import", messages["memory-import"]) { _file, _from, _to };
        command.SetAction(
            (arguments, cancellationToken) =>
                RunAsync(
                    arguments.GetValue(_file)!,
                    new TmxLanguages(Language(arguments, _from), Language(arguments, _to))
                    {
                        Usual = LanguageTag.Parse("en"),
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private async Task<int> RunAsync(string file, TmxLanguages languages, CancellationToken cancellationToken)
    {
        var format = MemoryFiles.Format(file);
        using var input = MemoryFiles.Open(file);
        await using var memory = await workspace.OpenAsync(cancellationToken);
        var (read, broken) = (0L, 0L);
        var entries = format switch
        {
            MemoryFormat.Csv => CsvMemory.Read(input, file, languages, Skip),
            MemoryFormat.Xliff => XliffReader.Read(input, file, languages, Skip),
            _ => TmxReader.Read(input, file, languages, Skip),
        };
        var taken = 0L;
        try
        {
            taken = await memory.ImportAsync(
                entries.Select(e =>
                {
                    read++;
                    return e;
                }),
                cancellationToken
            );
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
                terminals.Errors.WriteError(
                    messages[
                        "memory-skipped",
                        file,
                        entry.Line,
                        entry.Name.Length > 0 ? $" ({entry.Name})" : "",
                        entry.Reason
                    ]
                );
        }
    }

    private static LanguageTag? Language(ParseResult arguments, Option<string?> option) =>
        arguments.GetValue(option) is not { } name ? null
        : LanguageTag.TryParse(name, out var tag) ? tag
        : throw new SettingsException("language-unknown", option.Name, name);
}

/// <summary><c>memory export</c>: writes entries for other programs.</summary>
internal sealed class ExportVerb(Terminals terminals, Workspace workspace, IStringLocalizer<Messages> messages)
    : IMemoryVerb
{
    private readonly Argument<string> _file = new("file")
    {
        Description = messages["memory-export-file"],
        HelpName = messages["file-name"],
    };
    private readonly FilterOptions _filter = new(messages);

    public Command Create()
    {
        var command = new Command("export", messages["memory-export"]) { _file };
        _filter.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var file = arguments.GetValue(_file)!;
                var format = MemoryFiles.Format(file);
                await using var memory = await workspace.OpenAsync(cancellationToken);
                var filter = _filter.Of(arguments);
                var (written, bare, others) = (0L, 0, 0);
                await AtomicFile.WriteAsync(
                    file,
                    async output =>
                    {
                        var entries = memory
                            .EntriesAsync(filter, cancellationToken)
                            .Select(e =>
                            {
                                written++;
                                return e;
                            });
                        switch (format)
                        {
                            case MemoryFormat.Csv:
                                bare = await CsvMemory.WriteAsync(output, entries);
                                break;
                            case MemoryFormat.Xliff:
                                // A file has one pair of languages: that of the first entry, or the one that was named.
                                var first = await memory
                                    .EntriesAsync(filter, cancellationToken)
                                    .FirstOrDefaultAsync(cancellationToken);
                                others = await XliffWriter.WriteAsync(
                                    output,
                                    entries,
                                    first?.SourceLanguage ?? LanguageTag.Parse("en"),
                                    first?.TargetLanguage ?? LanguageTag.Parse("es")
                                );
                                break;
                            default:
                                await TmxWriter.WriteAsync(output, entries, filter.Source ?? LanguageTag.Parse("en"));
                                break;
                        }
                    }
                );
                terminals.Output.WriteLine(messages["memory-exported", written - others, file]);
                if (others > 0)
                    terminals.Errors.WriteLine(messages["memory-others", others]);
                if (bare > 0)
                    terminals.Errors.WriteLine(messages["memory-bare", bare]);
                return ExitCode.Done;
            }
        );
        return command;
    }
}

/// <summary>The files by which memories are exchanged.</summary>
internal static class MemoryFiles
{
    /// <summary>The format of a file, by its ending.</summary>
    /// <exception cref="SettingsException">It is none of ours.</exception>
    public static MemoryFormat Format(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".csv" => MemoryFormat.Csv,
            ".tmx" => MemoryFormat.Tmx,
            _ when XliffFiles.Matches(file) => MemoryFormat.Xliff,
            _ => throw new SettingsException("memory-format", file),
        };

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="MemoryFileException">It cannot be opened.</exception>
    public static FileStream Open(string file)
    {
        try
        {
            return new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1 << 16
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MemoryFileException(exception, "memory-missing", file);
        }
    }
}

/// <summary>A form in which memories are exchanged.</summary>
internal enum MemoryFormat
{
    /// <summary>TMX 1.4b.</summary>
    Tmx,

    /// <summary>Values separated by commas.</summary>
    Csv,

    /// <summary>XLIFF 1.2 and 2.x.</summary>
    Xliff,
}
