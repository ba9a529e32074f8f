using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Language;

/// <summary>Finds translations in a language other than Spanish: by the words that join others, by letters and
/// sequences of letters that no Spanish word has, and by the script.</summary>
public sealed partial class LanguageCheck : IQualityCheck
{
    /// <summary>How many words must speak for the other language.</summary>
    private const int Fewest = 3;

    private static readonly FrozenSet<string> Spanish = Set(
        "el los las del y en por con su sus se lo al una unos unas es son fue fueron ser está están esta este estos "
            + "estas ese esa para pero como más muy también sobre entre hasta desde cuando donde porque sin ya hay "
            + "había ha han dijo según tras ante dos tres años año no ni que nos les ayer hoy"
    );

    // No word is one of Spanish, and each is frequent in one of the languages.
    private static readonly FrozenSet<string> Foreign = Set(
        // French
        "le les des du et à au aux une est sont dans pour qui avec sur pas ne ces cette ses leur leurs il elle "
            + "ils elles "
            + "nous vous être été était par plus mais ou où ont avait après aussi lundi mardi jeudi "
            + "hier selon "
            // Portuguese
            + "o os as do dos da das em no na nos nas um uma uns umas ao aos à às pelo pela pelos pelas não são com "
            + "foi foram está também mais mas seu sua seus suas isso ontem hoje nova novo lei depois já há "
            // Italian
            + "il gli i di e che è della delle dei degli nel nella nelle con per una uno sono ha hanno alla alle dal "
            + "dalla sul sulla non più anche questo questa stato stata ieri dopo "
            // Catalan
            + "els amb dels i és per un una al als del ha han va van aquest aquesta també més però molt dilluns ahir "
            // German
            + "der die das den dem des und ist sind war waren ein eine einer eines einem einen mit von zu zum zur auf "
            + "für nicht auch sich nach bei aus wie über wurde wurden hat haben dass im am gestern sie wird "
            // Galician, Dutch
            + "unha dun dunha polo pola coa aos het een van de en op te dat voor met zijn"
    );

    private static readonly FrozenSet<string> Both = Set(
        "está e o u a de que un una con no en la se al del ha han es son por como entre sobre contra me "
            + "te nos les des per "
            + "y el los las esta este tu mi su sus está as da das dos van va sin uno den del nova novo lei ante di i "
            + "mas plus am dan na do"
    );

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (!pair.To.IsSpanish() || source.Trim() == target.Trim())
            yield break;
        if (IsOtherScript(target) && !IsOtherScript(source))
        {
            yield return Issue(target);
            yield break;
        }

        var ours = Word().Matches(source).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = Word().Matches(target);
        var (foreign, spanish) = (0, 0);
        foreach (Match match in all)
        {
            var word = match.Value.ToLowerInvariant();
            var isName = char.IsUpper(match.Value[0]) && match.Index > 0;
            if (ours.Contains(match.Value))
                continue;
            if (
                !isName
                && ((Foreign.Contains(word) && !Both.Contains(word)) || (word.Length > 3 && Letters().IsMatch(word)))
            )
                foreign++;
            else if ((Spanish.Contains(word) && !Foreign.Contains(word)) || Ending().IsMatch(word))
                spanish++;
        }

        if (
            (foreign >= Fewest || (foreign == Fewest - 1 && spanish == 0 && all.Count > Fewest))
            && 2 * foreign > 3 * spanish
        )
            yield return Issue(target);
    }

    private static QualityIssue Issue(string target) =>
        new("wrong-language", QualitySeverity.Error, [target.Length > 60 ? target[..60] + "…" : target])
        {
            Target = new TextSpan(0, target.Length),
        };

    private static bool IsOtherScript(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count > 3
            && letters.Count(c => c > '\u024F' && c is < '\u1E00' or > '\u1EFF') > letters.Count / 2;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    // Letters and sequences that no word of Spanish has.
    [GeneratedRegex(
        "[çãõèêàùòôîûëäößœæ]|lh|nh|ss|zz|tt|sch|cht|ll$|eau|oux?$|eur$|aient$|tà$|zione$|zioni$|ção$|ções$|gli|"
            + "ny$|tge|keit$|heit$"
            + "|ung$|^w|^k|[bcdfgkmpqtv]$|[bcdfgklmnprtv]s$"
    )]
    private static partial Regex Letters();

    [GeneratedRegex("ñ|ción$|ciones$|idad$|ieron$|iendo$|ó$|ía$|ían$|aron$|miento$")]
    private static partial Regex Ending();
}
