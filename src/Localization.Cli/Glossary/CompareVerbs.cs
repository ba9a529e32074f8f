using System.CommandLine;
using Localization.Cli.Options;
using Localization.Terms.Comparison;
using Localization.Terms.Csv;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary diff</c>: what one file has that another has not.</summary>
internal sealed class DiffVerb(TermDiffLines lines, IStringLocalizer<Messages> messages) : IGlossaryVerb
{
    private readonly Argument<string> _older = new("older")
    {
        Description = messages["diff-older"],
        HelpName = messages["file-name"],
    };
    private readonly Argument<string> _newer = new("newer")
    {
        Description = messages["diff-newer"],
        HelpName = messages["file-name"],
    };

    public Command Create()
    {
        var command = new Command("diff", messages["glossary-diff"]) { _older, _newer };
        command.SetAction(arguments =>
        {
            var diff = GlossaryDiff.Of(
                CsvGlossary.Load(arguments.GetValue(_older)!),
                CsvGlossary.Load(arguments.GetValue(_newer)!)
            );
            lines.Write(diff);
            return diff.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}

/// <summary><c>glossary merge</c>: takes over the entries of other files.</summary>
internal sealed class MergeVerb(GlossaryPath glossary, GlossaryIntake intake, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly Argument<string[]> _others = new("files")
    {
        Description = messages["merge-files"],
        HelpName = messages["file-name"],
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _theirs = new("--theirs") { Description = messages["merge-theirs"] };

    public Command Create()
    {
        var command = new Command("merge", messages["glossary-merge"]) { _others, _theirs, glossary.Option };
        _others.RefuseUnknownOptions(messages);
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                var others = arguments.GetValue(_others)!.SelectMany(f => CsvGlossary.Load(f)).ToList();
                return intake.TakeAsync(glossary.Of(arguments), others, arguments.GetValue(_theirs), cancellationToken);
            }
        );
        return command;
    }
}
