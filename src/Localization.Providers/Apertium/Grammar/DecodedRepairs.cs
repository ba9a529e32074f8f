using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Providers.Apertium.Grammar;

/// <summary>Puts right what only shows when fixed phrases are back in their places.</summary>
internal static partial class DecodedRepairs
{
    /// <summary>The text, repaired; its codes stay where they are.</summary>
    public static InlineText Apply(InlineText text) =>
        InARow().Match(text.Text) is { Success: true } match
            ? text.Replace(
                match.Index,
                match.Length,
                $"por {match.Groups["which"].Value} {match.Groups["what"].Value} "
                    + $"consecutiv{(match.Groups["article"].Value == "la" ? "a" : "o")}"
            )
            : text;

    // 'for the second week in a row'
    [GeneratedRegex(
        @"\bpara (?<article>el|la) (?<which>\p{L}+) (?<what>semana|vez|mes|año|día|noche|trimestre|temporada) "
            + @"consecutivamente\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InARow();
}
