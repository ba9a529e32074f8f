using Localization.Quality;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Check;

/// <summary>Names the checks that cannot be made on this machine: what was not checked is said, not left to be
/// guessed.</summary>
internal static class MissingChecks
{
    /// <summary>A line for each component that is missing.</summary>
    public static IEnumerable<string> Lines(
        QualityOptions options,
        LanguageTag to,
        IStringLocalizer<Messages> messages
    ) =>
        new QualityChecks(options)
            .Missing(to)
            .GroupBy(m => m.Component, m => m.Check)
            .Select(g => messages["checks-missing", string.Join(", ", g), g.Key].Value);
}
