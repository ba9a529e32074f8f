using System.CommandLine;
using System.Globalization;
using Localization.Memory;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Memory;

/// <summary>The options that say which entries are meant.</summary>
internal sealed class FilterOptions(IStringLocalizer<Messages> messages)
{
    private readonly Option<string?> _from = new("--from") { Description = messages["memory-from"] };
    private readonly Option<string?> _to = new("--to") { Description = messages["memory-to"] };
    private readonly Option<string?> _provider = new("--provider") { Description = messages["memory-provider"] };
    private readonly Option<bool> _human = new("--human") { Description = messages["memory-human"] };
    private readonly Option<bool> _machine = new("--machine") { Description = messages["memory-machine"] };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _from, _to, _provider, _human, _machine })
            command.Add(option);
    }

    /// <summary>The filter that was given.</summary>
    /// <exception cref="SettingsException">A language is none.</exception>
    public EntryFilter Of(ParseResult arguments) =>
        new()
        {
            Source = Language(arguments, _from),
            Target = Language(arguments, _to),
            Provider = arguments.GetValue(_provider) ?? "",
            Origin = (arguments.GetValue(_human), arguments.GetValue(_machine)) switch
            {
                (true, false) => MemoryOrigin.Human,
                (false, true) => MemoryOrigin.Provider,
                _ => null,
            },
        };

    /// <summary>Whether people's entries are asked for by name.</summary>
    public bool NamesPeople(ParseResult arguments) => arguments.GetValue(_human);

    /// <summary>The time so long ago, such as <c>90d</c>; a number alone is days.</summary>
    /// <exception cref="SettingsException">It is none.</exception>
    public static DateTimeOffset? Before(string? age, TimeProvider time)
    {
        if (age is null)
            return null;
        return int.TryParse(age.TrimEnd('d', 'D'), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? time.GetUtcNow().AddDays(-days)
            : throw new SettingsException("glossary-option", "older-than", age, "30d, 365d");
    }

    private static LanguageTag? Language(ParseResult arguments, Option<string?> option) =>
        arguments.GetValue(option) is not { } name ? null
        : LanguageTag.TryParse(name, out var tag) ? tag
        : throw new SettingsException("language-unknown", option.Name, name);
}
