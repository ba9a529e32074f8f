using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>Feminine nouns that begin with a stressed <c>a</c> take <c>el</c> and <c>un</c> in the singular (RAE,
/// <i>Nueva gramática</i> §14.2c): <c>el agua</c>, <c>un arma</c>. The pair does this in a stage that also takes the
/// capitals away, and is left out for it.</summary>
internal static partial class StressedA
{
    /// <summary>The text with the right articles; its codes stay where they are.</summary>
    public static InlineText Apply(InlineText text)
    {
        foreach (var match in Article().Matches(text.Text).Reverse())
            text = text.Replace(match.Index, match.Length, Masculine(match.Value));
        return text;
    }

    private static string Masculine(string article) =>
        article switch
        {
            "de la" => "del",
            "De la" => "Del",
            "a la" => "al",
            "A la" => "Al",
            "la" => "el",
            "La" => "El",
            "Una" => "Un",
            _ => "un",
        };

    [GeneratedRegex(
        @"\b(?:[DdAa]e? la|[Ll]a|[Uu]na)(?= (?:acta|agua|águila|ala|alba|alga|alma|alta mar|alza|ama "
            + @"de|ancla|ansia|arca|área|arma|arpa|asma|aula|ave|habla|hacha|hambre)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Article();
}
