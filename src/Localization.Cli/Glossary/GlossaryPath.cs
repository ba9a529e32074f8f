using System.CommandLine;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary>The option that names the glossary: without it there must be only one.</summary>
internal sealed class GlossaryPath(IStringLocalizer<Messages> messages)
{
    private const string Folder = "glossaries";

    /// <summary>The option.</summary>
    public Option<string?> Option { get; } =
        new("--glossary", "-g") { Description = messages["glossary-file"], HelpName = messages["file-name"] };

    /// <summary>The file that was named, or the only one there is.</summary>
    /// <exception cref="SettingsException">There are none or several.</exception>
    public string Of(ParseResult arguments)
    {
        if (arguments.GetValue(Option) is { } named)
            return named;
        var files = Directory.Exists(Folder)
            ? Directory.GetFiles(Folder, "*.csv").Order(StringComparer.Ordinal).ToArray()
            : [];
        return files.Length == 1
            ? files[0]
            : throw new SettingsException(
                files.Length == 0 ? "glossary-none" : "glossary-several",
                Folder,
                string.Join(", ", files)
            );
    }
}
