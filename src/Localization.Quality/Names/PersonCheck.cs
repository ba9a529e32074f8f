using System.Text.RegularExpressions;
using Localization.Quality.Figures;

namespace Localization.Quality.Names;

/// <summary>Finds people who became other people: a given name with its surname is gone, and the translation has
/// another name that the source does not have.</summary>
public sealed partial class PersonCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "persons";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        var ours = Group().Matches(source);
        if (ours.Count == 0 || IsTitle(source))
            yield break;
        var (known, theirs) = (Words(target), Words(source));
        var given = Group()
            .Matches(target)
            .Where(m => GivenNames.IsOne(Parts(m)[0]) && !theirs.Contains(Plain(Parts(m)[^1])))
            .ToList();
        foreach (Match person in ours)
        {
            var parts = Parts(person);
            var span = new TextSpan(person.Index, person.Length);
            var isPerson = GivenNames.IsOne(parts[0]);
            if (
                (!isPerson && (parts.Length != 2 || known.Contains(Plain(parts[0]))))
                || known.Contains(Plain(parts[^1]))
                || pair.SourceTerms.Any(t => t.Overlaps(span))
                || IsHistoric(source, person)
            )
                continue;

            // Another surname: after the same given name, or after one that only the translation has.
            var other = given.Find(g => Parts(g)[0] == parts[0] || !theirs.Contains(Plain(Parts(g)[0])));
            if (
                other is null
                || (!isPerson && ours.Count > Group().Count(target))
                || IsSpelledOtherwise(parts[^1], Parts(other)[^1])
            )
                continue;
            given.Remove(other);
            yield return new QualityIssue("name-replaced", QualitySeverity.Warning, [person.Value, other.Value])
            {
                Source = span,
                Target = new TextSpan(other.Index, other.Length),
            };
        }
    }

    // Saints, popes, sovereigns and saints' places have Spanish names: John Paul II, King Charles, Saint Peter.
    private static bool IsHistoric(string text, Match name) =>
        Title().IsMatch(Beside.Before(text, name.Index))
        || Numeral().IsMatch(Beside.After(text, name.Index + name.Length))
        || Parts(name)[^1] is "Paul" or "Columbus" or "Baptist" or "Evangelist" or "Magdalene" or "Street" or "Island";

    // Gorbachev is Gorbachov: near names are another check's.
    private static bool IsSpelledOtherwise(string a, string b) =>
        Plain(a)[0] == Plain(b)[0] && Math.Abs(a.Length - b.Length) <= 2 && Shared(Plain(a), Plain(b)) * 2 >= a.Length;

    private static int Shared(string a, string b) => a.Distinct().Count(b.Contains);

    // A headline with capitals has no lower-case words but those that join others.
    private static bool IsTitle(string text) =>
        Word()
            .Matches(text)
            .All(m => m.Length < 3 || m.Value is "the" or "and" or "for" or "with" || char.IsUpper(m.Value[0]));

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(m => Plain(m.Value))];

    private static string[] Parts(Match group) => Composition.Compose(group.Value).Split(' ');

    private static string Plain(string word) => string.Concat(Composition.Compose(word).Select(AccentedLetters.Bare));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+(?: (?:\p{Lu}\. )?(?:Mc|Mac|O['’])?\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+)+")]
    private static partial Regex Group();

    [GeneratedRegex(@"\b(?:Saint|St\.?|San|Santa|Pope|King|Queen|Prince|Princess|Emperor|Lake|Mount|Fort)\s$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^\s[IVX]+\b|^\sthe\s\p{Lu}")]
    private static partial Regex Numeral();
}
