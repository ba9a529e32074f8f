using System.CommandLine;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary add</c>: a new entry at the end of the file.</summary>
internal sealed class AddVerb(
    GlossaryPath glossary,
    GlossaryEditor editor,
    TimeProvider time,
    IStringLocalizer<Messages> messages
) : IGlossaryVerb
{
    private readonly ColumnOptions _columns = new(messages, "source", "target");
    private readonly Argument<string> _source = new("source")
    {
        Description = messages["add-source"],
        HelpName = messages["source-name"],
    };

    private readonly Argument<string?> _target = new("target")
    {
        Description = messages["add-target"],
        HelpName = messages["target-name"],
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Create()
    {
        var command = new Command("add", messages["glossary-add"]) { _source, _target, glossary.Option };
        _columns.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                editor.EditAsync(glossary.Of(arguments), edit => Add(edit, arguments), cancellationToken)
        );
        return command;
    }

    private string Add(GlossaryEdit edit, ParseResult arguments)
    {
        var source = arguments.GetValue(_source)!.Trim();
        var target = arguments.GetValue(_target)?.Trim();
        // A name without a translation stays as it is.
        var term = _columns.Apply(
            arguments,
            new Term(
                source,
                target ?? source,
                target is null || target == source ? TermPolicy.Keep : TermPolicy.Translate
            )
        );
        if (source.Length == 0 || term.Target.Length == 0)
            throw new SettingsException("glossary-empty-term");
        if (
            edit.Terms.FirstOrDefault(t =>
                t.Source == term.Source && t.IsForbidden == term.IsForbidden && t.Subject == term.Subject
            ) is
            { } there
        )
            throw new TermBaseException("glossary-entry-there", there.Origin, there.Source, there.Target);
        edit.Add(edit.HasColumn("created") && term.Created is null ? term with { Created = Today() } : term);
        return messages["glossary-added", term.Source, term.Target, TermColumns.Get(term, "policy")];
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
