using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>The English article before a vowel that is heard: <c>an island</c>, <c>an hour</c>, but <c>a union</c>. The
/// pair does this in a stage that also removes the capitals, and is left out for it.</summary>
internal static partial class IndefiniteArticle
{
    /// <summary>The text with the right articles; its codes stay where they are.</summary>
    public static InlineText Apply(InlineText text)
    {
        foreach (var match in BeforeVowel().Matches(text.Text).Reverse())
            text = text.Replace(match.Index, match.Length, match.Value == "A" ? "An" : "an");
        return text;
    }

    [GeneratedRegex(
        @"\b[Aa](?= (?:(?!uni(?!n|m)|us[aeiu]|eu|one\b|once\b|ut[ei])[aeiou]|hour|honest|hono|heir))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex BeforeVowel();
}
