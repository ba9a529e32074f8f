using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Names;

/// <summary>Finds holders of an office who became others: <c>President Biden</c> is not <c>el presidente
/// Trump</c>.</summary>
public sealed partial class TitledNameCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "titled-names";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!KnownLanguages.IsEnglishToSpanish(pair.From, pair.To))
            yield break;
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        var theirs = Spanish().Matches(target).ToList();
        foreach (Match was in English().Matches(source))
        {
            var name = was.Groups["name"];
            if (
                target.Contains(name.Value, StringComparison.OrdinalIgnoreCase)
                || pair.SourceTerms.Any(t => t.Overlaps(new TextSpan(name.Index, name.Length)))
            )
                continue;
            var now = theirs.Find(m =>
                !source.Contains(m.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)
                && !IsNear(name.Value, m.Groups["name"].Value)
            );
            if (now is not null)
                yield return new QualityIssue("name-replaced", QualitySeverity.Warning, [was.Value, now.Value])
                {
                    Source = new TextSpan(was.Index, was.Length),
                    Target = new TextSpan(now.Index, now.Length),
                };
        }
    }

    // Yeltsin and Yeltsin, Gorbachev and Gorbachov, Zelensky and Zelenski.
    private static bool IsNear(string a, string b) =>
        char.ToLowerInvariant(AccentedLetters.Bare(a[0])) == char.ToLowerInvariant(AccentedLetters.Bare(b[0]));

    [GeneratedRegex(
        @"\b(?:President|Prime Minister|Minister|Chancellor|Senator|Governor|Mayor|Secretary|Mr\.?|Mrs\.?|Ms\.?|"
            + @"Dr\.?)\s"
            + @"(?<name>\p{Lu}\p{Ll}{2,})(?!\s\p{Lu})(?!\w)"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:[Pp]resident[ea]|[Pp]rimer[a]? ministr[oa]|[Mm]inistr[oa]|[Cc]anciller|[Ss]enador[a]?|"
            + @"[Gg]obernador[a]?|[Aa]lcalde(?:sa)?|[Ss]ecretari[oa]|[Ss]eñor[a]?|Sr\.|Sra\.|Dr\.|[Dd]octor[a]?)\s"
            + @"(?<name>\p{Lu}\p{Ll}{2,})(?!\s\p{Lu})(?!\w)"
    )]
    private static partial Regex Spanish();
}
