using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>Spanish has no comma before the last member of an enumeration (RAE, Ortografía 2010, p. 321). It is taken out
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
        for (var i = 0; i < inTarget.Count; i++)
        {
            // With as many of them in both, each answers to its own; otherwise only short members are sure.
            var member = inSource.Count == inTarget.Count ? inSource[i].Groups["member"].ValueSpan : inTarget[i].Groups["member"].ValueSpan;
            var words = member.Count(' ') + 1;
            var sure = words <= ShortMember || (inSource.Count == inTarget.Count && words <= LongMember && char.IsLower(member[0]));
            if (sure && !(inSource.Count == inTarget.Count && StartsClause(source, inSource[i])))
                text.Replace(inTarget[i].Groups["comma"].Index, 1, "");
        }

        text.Commit();
    }

    private static bool StartsClause(string source, Match match) => Clause().IsMatch(source.AsSpan(match.Index + match.Length));

    [GeneratedRegex(@"(?<=[,:—] ?)(?<member>[\p{L}\p{N}«“""'$][^,;:.—()?!]{0,60}),[""”»]? (?:and|or) ", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<=[,:—] ?)(?<member>[\p{L}\p{N}«“][^,;:.—()?!]{0,80})(?<comma>,) (?=(?:y|e|o|u|ni) )", RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"^(?:he|she|it|they|we|I|there|you|that|this) ", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
