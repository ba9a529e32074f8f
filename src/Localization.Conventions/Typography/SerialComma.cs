using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>Spanish has no comma before the last member of an enumeration (RAE, Ortografía 2010). It is taken out
/// only where the English has such an enumeration, so that a comma between clauses stays.</summary>
internal static partial class SerialComma
{
    private const int ShortMember = 3;
    private const int LongMember = 7;

    /// <summary>Takes out the serial commas.</summary>
    public static void Apply(EditedText text, string source)
    {
        if (!text.Text.Contains(", ", StringComparison.Ordinal))
            return;
        var inSource = English().Matches(source);
        if (inSource.Count == 0)
            return;

        var inTarget = Spanish().Matches(text.Text);
        if (inTarget.Count == inSource.Count)
        {
            // As many in both: each answers to its own.
            for (var i = 0; i < inTarget.Count; i++)
            {
                if (IsSerial(source, inSource[i]))
                    text.Replace(inTarget[i].Groups["comma"].Index, 1, "");
            }
        }
        else if (inSource.All(m => IsSerial(source, m)))
        {
            foreach (Match match in inTarget)
            {
                if (Words(match) <= ShortMember)
                    text.Replace(match.Groups["comma"].Index, 1, "");
            }
        }

        text.Commit();
    }

    /// <summary>Whether the comma ends a member of a list, not a clause.</summary>
    private static bool IsSerial(string source, Match match)
    {
        var words = Words(match);
        return (words <= ShortMember || (words <= LongMember && char.IsLower(match.Groups["member"].ValueSpan[0])))
            && !Clause().IsMatch(source.AsSpan(match.Index + match.Length));
    }

    private static int Words(Match match) => match.Groups["member"].ValueSpan.Count(' ') + 1;

    [GeneratedRegex(
        @"(?<=[,:—] ?)(?<member>[\p{L}\p{N}«“""'$][^,;:.—()?!]{0,60}),[""”»]? (?:and|or) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?<=[,:—] ?)(?<member>[\p{L}\p{N}«“][^,;:.—()?!]{0,80})(?<comma>,) (?=(?:y|e|o|u|ni) )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spanish();

    [GeneratedRegex(@"^(?:he|she|it|they|we|I|there|you|that|this) ", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
