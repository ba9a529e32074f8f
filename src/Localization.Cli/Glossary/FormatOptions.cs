using System.CommandLine;
using Localization.Terms.Formats;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary>The options that say how a foreign glossary is written, and in which languages.</summary>
internal sealed class FormatOptions(IStringLocalizer<Messages> messages)
{
    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = messages["format-option", string.Join(", ", GlossaryFormats.All.Select(f => f.Name))],
        HelpName = messages["format-name"],
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = messages["translate-from"],
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<string> _to = new("--to")
    {
        Description = messages["translate-to"],
        DefaultValueFactory = _ => "es",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_from);
        command.Add(_to);
    }

    /// <summary>The name of the format that was given; null to go by the file's ending.</summary>
    public string? Format(ParseResult arguments) => arguments.GetValue(_format);

    /// <summary>The languages.</summary>
    /// <exception cref="SettingsException">One is not known.</exception>
    public LanguagePair Pair(ParseResult arguments) => new(Language(arguments, _from), Language(arguments, _to));

    private static LanguageTag Language(ParseResult arguments, Option<string> option) =>
        LanguageTag.TryParse(arguments.GetValue(option), out var tag)
            ? tag
            : throw new SettingsException("language-unknown", option.Name, arguments.GetValue(option));
}
