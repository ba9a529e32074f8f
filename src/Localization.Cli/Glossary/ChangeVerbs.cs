using System.CommandLine;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary edit</c>: an entry says something else.</summary>
internal sealed class EditVerb(
    GlossaryPath glossary,
    GlossaryEditor editor,
    TimeProvider time,
    IStringLocalizer<Messages> messages
) : IGlossaryVerb
{
    private readonly ColumnOptions _columns = new(messages);
    private readonly EntryChoice _entry = new(messages);

    public Command Create()
    {
        var command = new Command("edit", messages["glossary-edit"]) { _entry.Source, _entry.At, glossary.Option };
        _columns.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                editor.EditAsync(glossary.Of(arguments), edit => Change(edit, arguments), cancellationToken)
        );
        return command;
    }

    private string Change(GlossaryEdit edit, ParseResult arguments)
    {
        if (!_columns.Any(arguments))
            throw new SettingsException("glossary-nothing-to-set");
        var index = _entry.Of(edit, arguments, glossary.Of(arguments));
        var old = edit.Terms[index];
        var term = _columns.Apply(arguments, old);
        if (edit.HasColumn("modified"))
            term = term with { Modified = DateOnly.FromDateTime(time.GetLocalNow().DateTime) };
        edit.Replace(index, term);
        return messages["glossary-edited", term.Source, string.Join(", ", TermColumns.Differences(old, term))];
    }
}

/// <summary><c>glossary remove</c>: an entry goes.</summary>
internal sealed class RemoveVerb(GlossaryPath glossary, GlossaryEditor editor, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly EntryChoice _entry = new(messages);

    public Command Create()
    {
        var command = new Command("remove", messages["glossary-remove"]) { _entry.Source, _entry.At, glossary.Option };
        command.SetAction(
            (arguments, cancellationToken) =>
                editor.EditAsync(
                    glossary.Of(arguments),
                    edit =>
                    {
                        var index = _entry.Of(edit, arguments, glossary.Of(arguments));
                        var term = edit.Terms[index];
                        edit.Remove(index);
                        return messages["glossary-removed", term.Source, term.Target];
                    },
                    cancellationToken
                )
        );
        return command;
    }
}

/// <summary>Says which entry is meant: by its source, and by its line where several have it.</summary>
internal sealed class EntryChoice(IStringLocalizer<Messages> messages)
{
    /// <summary>The source.</summary>
    public Argument<string> Source { get; } =
        new("source") { Description = messages["entry-source"], HelpName = messages["source-name"] };

    /// <summary>The line.</summary>
    public Option<int?> At { get; } = new("--line") { Description = messages["entry-line"], HelpName = "N" };

    /// <summary>The entry's place in the file.</summary>
    /// <exception cref="TermBaseException">There is none, or more than one.</exception>
    public int Of(GlossaryEdit edit, ParseResult arguments, string file)
    {
        var source = arguments.GetValue(Source)!;
        var found = TermSearch
            .Named(edit.Terms, source)
            .Where(t =>
                arguments.GetValue(At) is not { } line || t.Origin.EndsWith($":{line}", StringComparison.Ordinal)
            )
            .ToList();
        return found.Count switch
        {
            1 => edit.Terms.IndexOf(found[0]),
            0 => throw new TermBaseException("glossary-no-entry", file, source),
            _ => throw new TermBaseException(
                "glossary-entries",
                source,
                string.Join(", ", found.Select(t => t.Origin))
            ),
        };
    }
}
