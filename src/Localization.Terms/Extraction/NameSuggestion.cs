using System.Text.RegularExpressions;
using Localization.Language.English;

namespace Localization.Terms.Extraction;

/// <summary>Suggests an entry for a name. Names of words that mean something (<c>Foreign Ministry</c>) want a
/// translation, which its keeper fills in; others stay as they are.</summary>
internal static partial class NameSuggestion
{
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "Agency",
        "Association",
        "Bank",
        "Bureau",
        "Commission",
        "Committee",
        "Company",
        "Congress",
        "Corporation",
        "Council",
        "Court",
        "Department",
        "Force",
        "Guard",
        "Institute",
        "Ministry",
        "Navy",
        "Organization",
        "Party",
        "Post",
        "Press",
        "Senate",
        "Times",
        "Union",
        "University",
        "Ledger",
        "News",
        "Army",
        "Office",
        "Foundation",
    };

    private static readonly HashSet<string> Lands = new(StringComparer.Ordinal)
    {
        "Africa",
        "America",
        "Asia",
        "Bay",
        "Belt",
        "Canal",
        "Coast",
        "Gulf",
        "Island",
        "Islands",
        "Lake",
        "Mountains",
        "Ocean",
        "River",
        "Sea",
        "Strait",
        "States",
        "Kingdom",
        "Republic",
        "City",
        "Port",
        "Puerto",
    };

    /// <summary>The entry; its target is empty where it must be translated.</summary>
    public static Term For(string name, NameRun run)
    {
        var words = name.Split(' ');
        var translate = Demonym().IsMatch(name) || words.Any(w => char.IsUpper(w[0]) && CommonWords.Contains(w));
        return new Term(name, translate ? "" : name, translate ? TermPolicy.Translate : TermPolicy.Keep)
        {
            PartOfSpeech = Kind(words, run, translate),
        };
    }

    private static PartOfSpeech Kind(string[] words, NameRun run, bool translate) =>
        Vessel().IsMatch(words[0]) || words.Any(w => Designation().IsMatch(w)) ? PartOfSpeech.Product
        : words.Any(Lands.Contains) ? PartOfSpeech.Place
        : words.Any(Bodies.Contains) || (words.Length == 1 && Acronym().IsMatch(words[0])) ? PartOfSpeech.Organization
        : words.Length == 1 && Demonym().IsMatch(words[0]) ? PartOfSpeech.Adjective
        : run.Title.Length > 0 || (words.Length is 2 or 3 && !translate && words.All(w => char.IsUpper(w[0])))
            ? PartOfSpeech.Person
        : PartOfSpeech.ProperNoun;

    [GeneratedRegex(@"^(?:USS|HMS|USNS|USCGC|RFS|ARA|BAP|INS|RMS|SS|MV)$", RegexOptions.CultureInvariant)]
    private static partial Regex Vessel();

    [GeneratedRegex(@"^\p{Lu}[\p{L}]{0,3}-?\d+[\p{L}\d]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Designation();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|rican|xican)$", RegexOptions.CultureInvariant)]
    private static partial Regex Demonym();

    [GeneratedRegex(@"^\p{Lu}{2,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
