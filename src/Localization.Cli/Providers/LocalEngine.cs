using Localization.Model;
using Localization.Providers.Firefox.Installation;

namespace Localization.Cli.Providers;

/// <summary>What <c>--provider auto</c> means: the best engine of this machine, the neural one where it is installed
/// for the languages, else Apertium. Nothing is ever sent anywhere.</summary>
internal sealed class LocalEngine(FirefoxInstaller installer)
{
    /// <summary>The name that stands for it.</summary>
    public const string Auto = "auto";

    /// <summary>A chain of providers with the engine's own name in it.</summary>
    public string Resolve(string chain, LanguageTag from, LanguageTag to) =>
        string.Join(
            ',',
            chain
                .Split(',', StringSplitOptions.TrimEntries)
                .Select(name => name.Equals(Auto, StringComparison.OrdinalIgnoreCase) ? Best(from, to) : name)
        );

    /// <summary>The engine for two languages.</summary>
    public string Best(LanguageTag from, LanguageTag to) =>
        installer.Folder.Serves(from.Language, to.Language) ? "firefox" : "apertium";
}
