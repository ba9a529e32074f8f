using System.CommandLine;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary>An option for each column of a glossary: <c>--gender f</c>, <c>--part-of-speech place</c>.</summary>
internal sealed class ColumnOptions
{
    private readonly List<(string Column, Option<string?> Option)> _options;

    /// <summary>The options for all columns but some.</summary>
    public ColumnOptions(IStringLocalizer<Messages> messages, params string[] without) =>
        _options = [
            .. TermColumns
                .Names.Where(n => !without.Contains(n))
                .Select(name =>
                    (
                        name,
                        new Option<string?>("--" + name.Replace('_', '-'))
                        {
                            Description = messages[$"set-{name}"],
                            HelpName =
                                TermColumns.Known(name).Length > 0
                                    ? TermColumns.Known(name).Replace(", ", "|", StringComparison.Ordinal)
                                    : messages["text-name"],
                        }
                    )
                ),
        ];

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var (_, option) in _options)
            command.Add(option);
    }

    /// <summary>Whether any was given.</summary>
    public bool Any(ParseResult arguments) => _options.Exists(o => arguments.GetValue(o.Option) is not null);

    /// <summary>The entry with the values that were given.</summary>
    /// <exception cref="SettingsException">A value means nothing.</exception>
    public Term Apply(ParseResult arguments, Term term) =>
        _options.Aggregate(
            term,
            (t, o) => arguments.GetValue(o.Option) is { } value ? TermColumns.Set(t, o.Column, value) : t
        );
}
