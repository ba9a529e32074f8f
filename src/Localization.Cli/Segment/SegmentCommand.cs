using System.CommandLine;
using Localization.Cli.Options;
using Localization.Cli.Terminal;
using Localization.Segments.Srx;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Segment;

/// <summary><c>localize segment</c>: splits each line of its input and prints the segments.</summary>
internal sealed class SegmentCommand(
    Terminals terminals,
    StandardInput input,
    BulkOutput bulk,
    IStringLocalizer<Messages> messages
)
{
    private readonly Argument<string[]> _files = new("files")
    {
        Description = messages["segment-files"],
        HelpName = messages["segment-files-name"],
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _language = new("--language", "-l")
    {
        Description = messages["segment-language"],
        Required = true,
    };
    private readonly Option<string?> _rules = new("--rules") { Description = messages["segment-rules"] };
    private readonly Option<bool> _json = new("--json") { Description = messages["segment-json"] };
    private readonly Option<bool> _explain = new("--explain") { Description = messages["segment-explain"] };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("segment", messages["segment-description"])
        {
            _files,
            _language,
            _rules,
            _json,
            _explain,
        };
        _files.RefuseUnknownOptions(messages);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!LanguageTag.TryParse(arguments.GetValue(_language), out var language))
            throw new SettingsException("language-unknown", "--language", arguments.GetValue(_language));
        if (Segmenter(arguments.GetValue(_rules)) is not { } segmenter)
            return ExitCode.Failed;
        await using var output = bulk.Open();
        ISegmentReport report =
            arguments.GetValue(_explain) ? new ExplainedSegments(output, messages)
            : arguments.GetValue(_json) ? new JsonSegments(output)
            : new PlainSegments(output);
        foreach (var file in arguments.GetValue(_files)!)
        {
            using var reader = Open(file);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
                report.Write(line, segmenter, language);
        }

        return ExitCode.Done;
    }

    // A rule file's author wants to hear of all that is wrong with it at once.
    private SrxSegmenter? Segmenter(string? rules)
    {
        if (rules is null)
            return SrxSegmenter.Default;
        if (SrxDocument.TryLoad(rules, out var errors) is { } document)
            return new SrxSegmenter(document);
        foreach (var error in errors)
            terminals.Errors.WriteError(error.Message);
        return null;
    }

    private TextReader Open(string file)
    {
        try
        {
            return file == "-" ? input.Open() : new StreamReader(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleFormatException(exception, "article-missing", file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArticleFormatException(exception, "article-unreadable", file, exception.Message);
        }
    }
}
