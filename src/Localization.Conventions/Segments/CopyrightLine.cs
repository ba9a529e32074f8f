using System.Text.RegularExpressions;

namespace Localization.Conventions.Segments;

/// <summary>Lines of ownership: names and years stay, the reservation of rights is translated.</summary>
internal static partial class CopyrightLine
{
    /// <summary>The changes that translate the line; null where it is none or says more.</summary>
    public static List<(int Start, int Length, string Target)>? Read(string text, BlockRole role)
    {
        var owned = Owned().Match(text);
        var rights = Rights().Match(text);
        if (
            role != BlockRole.Copyright
            && !owned.Success
            && !(rights.Success && rights.Length >= text.TrimEnd('.', ' ').Length)
        )
            return null;

        var changes = new List<(int, int, string)>();
        var rest = text.ToCharArray();
        foreach (var match in Phrases().EnumerateMatches(text))
        {
            changes.Add((match.Index, match.Length, Spanish(text.AsSpan(match.Index, match.Length))));
            rest.AsSpan(match.Index, match.Length).Fill(' ');
        }

        // What else is in small letters is prose.
        return SmallWords().IsMatch(rest) ? null : changes;
    }

    private static string Spanish(ReadOnlySpan<char> phrase) =>
        phrase.StartsWith("All", StringComparison.OrdinalIgnoreCase) ? "Todos los derechos reservados"
        : phrase.StartsWith("Some", StringComparison.OrdinalIgnoreCase) ? "Algunos derechos reservados"
        : phrase is "by" ? "de"
        : phrase is "and" ? "y"
        : phrase.ToString();

    [GeneratedRegex(@"^\s{0,9}(?:©|\([cC]\) |[Cc]opyright )", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    [GeneratedRegex("(?i:all|some) (?i:rights reserved)", RegexOptions.CultureInvariant)]
    private static partial Regex Rights();

    [GeneratedRegex(
        @"(?i:(?:all|some) rights reserved|\bcopyright\b)|\b(?:by|and|of|de|del|la|y|the)\b|\([cC]\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Phrases();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.@/-])\p{Ll}{2,40}(?![\p{L}.@])", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWords();
}
