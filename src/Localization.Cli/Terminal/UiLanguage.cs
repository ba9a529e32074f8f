using System.Globalization;

namespace Localization.Cli.Terminal;

/// <summary>Chooses the language of messages as POSIX has it: the first of LC_ALL, LC_MESSAGES and LANG that is
/// set.</summary>
internal static class UiLanguage
{
    private static readonly string[] Spoken = ["en", "es"];
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Sets the culture of messages for this process; English where the environment names a language that is
    /// not spoken here.</summary>
    public static void Apply() =>
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = new CultureInfo(
            Choose(Environment.GetEnvironmentVariable)
        );

    /// <summary>The language that <paramref name="variable"/> asks for.</summary>
    public static string Choose(Func<string, string?> variable)
    {
        var locale = Variables.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";
        return LanguageTag.TryParse(locale.Split('.', '@')[0], out var tag) && Spoken.Contains(tag.Language)
            ? tag.Language
            : "en";
    }
}
