using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Quality.Meaning;

/// <summary>Finds negations that are lost: the source negates a verb, and no word of the translation does.</summary>
public sealed partial class NegationCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "negation";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.From.Language != "en" || pair.To.Language != "es")
            yield break;
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (With(source, target) is { } with)
            yield return with;
        var lost = Negation().Match(source);
        if (target.Length == 0 || source == target || !lost.Success || Negative().IsMatch(target))
            yield break;
        yield return new QualityIssue("negation-missing", QualitySeverity.Warning, [lost.Value])
        {
            Source = new TextSpan(lost.Index, lost.Length),
        };
    }

    // 'without his coat' is not 'con su abrigo'.
    private static QualityIssue? With(string source, string target) =>
        Without().Match(source) is { Success: true } lost
        && With().Match(target) is { Success: true } now
        && !Negative().IsMatch(target)
            ? new QualityIssue("negation-missing", QualitySeverity.Warning, [lost.Value])
            {
                Source = new TextSpan(lost.Index, lost.Length),
                Target = new TextSpan(now.Index, now.Length),
            }
            : null;

    [GeneratedRegex(@"\bwithout\b", RegexOptions.IgnoreCase)]
    private static partial Regex Without();

    [GeneratedRegex(@"\bcon\b", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    // "Not only", "why not" and a tag such as "isn't it?" deny nothing.
    [GeneratedRegex(
        @"\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|shall|may|might|must|need)"
            + @"(?:\s(?:not|never)|n['’]t)|ca(?:n['’]t|nnot)|wo(?:n['’]t)|shan['’]t|never|no\slonger|"
            + @"nobody|nothing|none\sof|neither\sof|there\s(?:is|are|was|were)\sno(?=\s\w+s\b))\b"
            + @"(?!\s(?:only|just|merely|simply|least|to\smention|even\shalf|until|(?:I|he|she|it|we|they|you)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Negation();

    // Words that deny, and words that say the same by their meaning.
    [GeneratedRegex(
        @"\b(?:no|ni|nunca|jamás|nada|nadie|ning[uú]n\w*|sin|tampoco|apenas|imposib\w*|incapa\w*|excepto|salvo|"
            + @"menos|poc[oa]s?|"
            + @"dej(?:a|ó|ar|an|aron|aba|aban|ado|e|en|ará|arán)\b|cesa\w*|falt\w*|care[cz]\w*|nieg\w*|neg(?:ó|"
            + @"ar|aron|aba|ativ\w*|ado)|"
            + @"rechaz\w*|evit\w*|impid\w*|imped\w*|prohib\w*|ausen\w*|difícil\w*|raramente|rara\svez|lejos|ajen[oa]s?|"
            + @"in(?:su|ne|ex|ad|ac|de|co|ca|de|cumpl|hab|con|us|útil|mune|dis)\w*|im(?:p|posi)\w*|ir(?:re|"
            + @"ra)\w*|des(?!pu|arroll|empe|tac|tin|crib)\w{4,}|da\sigual|exclu\w*|infin\w*|"
            + @"fracas\w*|omit\w*|renunci\w*|resist\w*|desist\w*|abst\w*|perd\w*|pierd\w*|contrari\w*|en\svez|"
            + @"en\slugar|non|"
            + @"a\ssalvo|exent\w*|libres?|fall(?:ó|a|an|ar|aron)|queda\w*|solo|sólo|únic\w*|solamente|recién|"
            + @"extrañ\w*|a\spesar|aunque|"
            + @"pese|siempre|todav[ií]a|aún|quién|qué|cómo|acaso|dud\w*|cero|nul[oa]s?|inv\w*|an(?:ti|ormal)\w*|"
            + @"mal\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Negative();
}
