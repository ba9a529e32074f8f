using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Model;
using Localization.Terms.Comparison;
using Localization.Terms.Csv;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary diff</c>: what one file has that another has not.</summary>
internal sealed class DiffVerb(Terminals terminals, IStringLocalizer<Messages> messages) : IGlossaryVerb
{
    private readonly Argument<string> _older = new("older") { Description = messages["diff-older"], HelpName = messages["file-name"] };
    private readonly Argument<string> _newer = new("newer") { Description = messages["diff-newer"], HelpName = messages["file-name"] };

    public Command Create()
    {
        var command = new Command("diff", messages["glossary-diff"]) { _older, _newer };
        command.SetAction(arguments =>
        {
            var diff = GlossaryDiff.Of(CsvGlossary.Load(arguments.GetValue(_older)!), CsvGlossary.Load(arguments.GetValue(_newer)!));
            foreach (var term in diff.Removed)
                Line("-", term, Color.Red);
            foreach (var term in diff.Added)
                Line("+", term, Color.Green);
            foreach (var change in diff.Changed)
                Changed(change);
            terminals.Output.WriteLine(messages["diff-summary", diff.Added.Length, diff.Removed.Length, diff.Changed.Length]);
            return diff.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private void Line(string sign, Term term, Color color) =>
        terminals.Output.Write(new Text($"{sign} {term.Source} → {term.Target} ({TermColumns.Get(term, "policy")})\n", new Style(color)).Overflow(Overflow.Fold));

    private void Changed(TermChange change)
    {
        var columns = change.Columns.Select(c => $"{c}: {Said(change.Old, c)} → {Said(change.New, c)}");
        terminals.Output.Write(new Text($"~ {change.New.Source}: {string.Join("; ", columns)}\n", new Style(Color.Yellow)).Overflow(Overflow.Fold));
    }

    private static string Said(Term term, string column) => TermColumns.Get(term, column) is { Length: > 0 } value ? $"'{value}'" : "–";
}

/// <summary><c>glossary merge</c>: takes over the entries of other files.</summary>
internal sealed class MergeVerb(GlossaryPath glossary, GlossaryIntake intake, IStringLocalizer<Messages> messages) : IGlossaryVerb
{
    private readonly Argument<string[]> _others = new("files") { Description = messages["merge-files"], HelpName = messages["file-name"], Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _theirs = new("--theirs") { Description = messages["merge-theirs"] };

    public Command Create()
    {
        var command = new Command("merge", messages["glossary-merge"]) { _others, _theirs, glossary.Option };
        _others.RefuseUnknownOptions(messages);
        command.SetAction((arguments, cancellationToken) =>
        {
            var others = arguments.GetValue(_others)!.SelectMany(f => CsvGlossary.Load(f)).ToList();
            return intake.TakeAsync(glossary.Of(arguments), others, arguments.GetValue(_theirs), cancellationToken);
        });
        return command;
    }
}
