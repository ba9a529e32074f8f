using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Meaning;

/// <summary>Finds negations that are lost or added: the source negates a verb and no word of the translation does, or a
/// short sentence is denied in which no word of the source denies, doubts or limits anything.</summary>
public sealed partial class NegationCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "negation";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!KnownLanguages.IsEnglishToSpanish(pair.From, pair.To))
            yield break;
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (With(source, target) is { } with)
            yield return with;
        var lost = Negation().Match(source);
        if (target.Length == 0 || source == target)
            yield break;
        if (
            !Hedge().IsMatch(source)
            && source.Count(c => c == ' ') < MostSpaces
            && No().Match(target) is { Success: true } added
        )
            yield return new QualityIssue("negation-added", QualitySeverity.Warning, [target])
            {
                Target = new TextSpan(added.Index, added.Length),
            };
        if (!lost.Success || Negative().IsMatch(target))
            yield break;
        yield return new QualityIssue("negation-missing", QualitySeverity.Warning, [lost.Value])
        {
            Source = new TextSpan(lost.Index, lost.Length),
        };
    }

    // In a longer sentence a clause may be turned round.
    private const int MostSpaces = 14;

    [GeneratedRegex(
        @"(?<![¿\w])no\b(?!\s(?:solo|sólo|obstante)\b)"
            // The opposite denied: 'no perdió'.
            + @"(?!\s(?:(?:se|le|les|lo|la)\s)?(?:h[ae]\w*\s)?(?:perd|pierd|fall|fracas|falt|descart|neg|nieg|"
            + @"rechaz|imp|"
            + @"evit|dud|olvid|dej|ces|carec|ignor|cab|qued|tard)\w*)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex No();

    // What Spanish may say with 'no': denial, doubt, limits, opposites.
    [GeneratedRegex(
        @"\b(?:no|not|never|nobody|nothing|none|neither|nor|without|few|little|hardly|barely|scarcely|rarely|seldom|"
            + @"fail\w*|lack\w*|refus\w*|den(?:y|ied|ies)|reject\w*|avoid\w*|prevent\w*|unless|until|only|but|except|"
            + @"otherwise|un\w+|in\w{3,}|im\w{3,}|dis\w{3,}|non\w*|\w+less|miss\w*|stop\w*|cease\w*|too|least|"
            + @"yet|still|"
            + @"wrong|bad|against|beyond|hard\w*|difficult|doubt\w*|ignor\w*|free|absent|out|away|off|than|before|"
            + @"cannot|wait|if|whether|why|how|while|far|ex\w{3,}|lost|losing|wo|low|short\W\w+|just)\b|n['’]t|\?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hedge();

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
