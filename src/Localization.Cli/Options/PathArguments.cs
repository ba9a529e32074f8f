using System.CommandLine;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Options;

/// <summary>Arguments that are paths.</summary>
internal static class PathArguments
{
    /// <summary>Refuses what looks like an option: a mistyped one would else be taken for a path.</summary>
    public static void RefuseUnknownOptions(this Argument<string[]> paths, IStringLocalizer messages) =>
        paths.Validators.Add(result =>
        {
            foreach (
                var token in result.Tokens.Where(t =>
                    t.Value.Length > 1 && t.Value.StartsWith('-') && !Path.Exists(t.Value)
                )
            )
                result.AddError(messages["option-unknown", token.Value]);
        });
}
