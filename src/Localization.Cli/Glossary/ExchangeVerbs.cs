using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Pipeline.Output;
using Localization.Terms.Csv;
using Localization.Terms.Formats;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary import</c>: takes over a glossary of another program.</summary>
internal sealed class ImportVerb(
    GlossaryPath glossary,
    GlossaryIntake intake,
    Terminals terminals,
    IStringLocalizer<Messages> messages
) : IGlossaryVerb
{
    private readonly Argument<string> _file = new("file")
    {
        Description = messages["import-file"],
        HelpName = messages["file-name"],
    };
    private readonly Option<bool> _theirs = new("--theirs") { Description = messages["merge-theirs"] };
    private readonly FormatOptions _format = new(messages);

    public Command Create()
    {
        var command = new Command("import", messages["glossary-import"]) { _file, _theirs, glossary.Option };
        _format.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                var file = arguments.GetValue(_file)!;
                var terms = GlossaryFormats.Load(
                    file,
                    _format.Format(arguments),
                    _format.Pair(arguments),
                    refused => terminals.Errors.WriteError(refused.Message)
                );
                if (terms.IsEmpty)
                    throw new TermBaseException(
                        "glossary-no-pair",
                        file,
                        _format.Pair(arguments).Source,
                        _format.Pair(arguments).Target
                    );
                return intake.TakeAsync(glossary.Of(arguments), terms, arguments.GetValue(_theirs), cancellationToken);
            }
        );
        return command;
    }
}

/// <summary><c>glossary export</c>: writes our glossary for another program, and says what its format cannot
/// hold.</summary>
internal sealed class ExportVerb(GlossaryPath glossary, Terminals terminals, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly Argument<string> _file = new("file")
    {
        Description = messages["export-file"],
        HelpName = messages["file-name"],
    };
    private readonly FormatOptions _format = new(messages);

    public Command Create()
    {
        var command = new Command("export", messages["glossary-export"]) { _file, glossary.Option };
        _format.AddTo(command);
        command.SetAction(arguments => Write(arguments, glossary.Of(arguments), arguments.GetValue(_file)!));
        return command;
    }

    private int Write(ParseResult arguments, string from, string to)
    {
        if (Path.GetFullPath(from) == Path.GetFullPath(to))
            throw new SettingsException("glossary-onto-itself", to);
        var format = GlossaryFormats.Choose(_format.Format(arguments), to);
        var terms = CsvGlossary.Load(from);
        var (content, losses) = GlossaryFormats.Write(terms, format, _format.Pair(arguments));
        AtomicFile.Write(to, content);
        var whole = losses.Where(l => l.Column.Length == 0).Sum(l => l.Entries);
        terminals.Output.WriteLine(messages["export-summary", terms.Length - whole, terms.Length, to, format.Name]);
        if (whole > 0)
            terminals.Errors.WriteLine(messages["export-lost-entries", whole]);
        var columns = losses.Where(l => l.Column.Length > 0).Select(l => $"{l.Column} ({l.Entries})");
        if (columns.Any())
            terminals.Errors.WriteLine(messages["export-lost-columns", format.Name, string.Join(", ", columns)]);
        return ExitCode.Done;
    }
}
