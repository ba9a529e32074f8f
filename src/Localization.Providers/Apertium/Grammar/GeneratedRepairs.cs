using System.Text.RegularExpressions;

namespace Localization.Providers.Apertium.Grammar;

/// <summary>Puts right what the pair's own rules get wrong everywhere, in the generator's output.</summary>
internal static partial class GeneratedRepairs
{
    /// <summary>The output, repaired.</summary>
    /// <param name="stream">What the generator wrote.</param>
    /// <param name="source">The source: a question keeps its interrogatives.</param>
    public static string Apply(string stream, string source)
    {
        stream = Passive().Replace(stream, static m => m.Value switch
        {
            "estuvo" => "fue",
            "Estuvo" => "Fue",
            "estuvieron" => "fueron",
            _ => "Fueron",
        });
        return source.Contains('?', StringComparison.Ordinal) ? stream : Interrogative().Replace(stream, static m => m.Value switch
        {
            "cuándo" => "cuando",
            "Cuándo" => "Cuando",
            "quién" => "quien",
            "quiénes" => "quienes",
            "Quién" => "Quien",
            "dónde" => "donde",
            "Dónde" => "Donde",
            _ => m.Value,
        });
    }

    // English passives are events: 'was sentenced' is 'fue sentenciado', not the state 'estuvo sentenciado'.
    [GeneratedRegex(@"\b(?:[Ee]stuvo|[Ee]stuvieron)(?= (?:\[\[\d+\]\])?~?\p{L}+(?:ad|id|íd|ch|t|s)[oa]s?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b(?:[Cc]uándo|[Qq]uién(?:es)?|[Dd]ónde)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Interrogative();
}
