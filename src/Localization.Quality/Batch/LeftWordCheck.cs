using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Language;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Finds single English words that were left in a Spanish text: they are in the source and in no Spanish
/// dictionary. Names, terms, quotations and loan words are no fault.</summary>
internal static partial class LeftWordCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "untranslated";

    // Words that Spanish newspapers write as they are.
    private static readonly FrozenSet<string> Loans = (
        "best seller sellers bestseller bestsellers spray ski star stars spread crash skin show shows story marketing "
        + "software hardware online offline blog blogs blogger bloggers web webs smartphone smartphones tablet "
        + "tablets rock jazz punk pop rap hip hop rave gay gays lobby lobbies stock rating ratings ranking rankings "
        + "reality trailer trailers thriller thrillers copyright email mail mails streaming podcast podcasts "
        + "influencer influencers tweet tweets hashtag hashtags spam hacker hackers cookies link links chat chats "
        + "app apps startup startups boom casting cash leasing holding outsourcing branding feedback coach coaching "
        + "manager managers business trading broker brokers hedge default subprime bluetooth wifi router phishing "
        + "malware big data machine learning fitness running surf surfing skate snowboard rugby cricket play off "
        + "set sets match ball break tie finger paddle pole sprint derby ring crack doping hobby picnic camping "
        + "catering cocktail whisky gin pub pubs brunch sandwich burger light low cost premium top model models "
        + "look glamour shopping outlet ticket tickets parking test tests scanner bypass stent baby boys boy girl "
        + "girls band bands soul blues country folk indie heavy metal techno house funk reggae standing ovation "
        + "outfit outfits humvee gulag dumping swap think tank tanks fracking brexit"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The issues of all pairs, by their places in the list; none where a dictionary is missing.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(
        IReadOnlyList<QualityPair> pairs,
        WordAnalyser analyser
    )
    {
        if (pairs.Count == 0 || !pairs[0].To.IsSpanish() || !pairs[0].From.IsEnglish() || !UnknownWordCheck.IsInstalled)
            return [];
        var words = pairs.Select(p => Words(p).ToList()).ToList();
        var analysed = analyser.Analyse(words.SelectMany(w => w).Select(w => w.Value));
        var foreign = words
            .SelectMany(w => w)
            .Select(w => w.Value)
            .Where(w => analysed.TryGetValue(w, out var found) && !found.IsKnown)
            .Distinct()
            .ToList();
        if (foreign.Count == 0 || Hunspell.Unknown(foreign, "es") is not { Count: > 0 } left)
            return [];
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i => (Index: i, Issues: words[i].Where(w => left.Contains(w.Value)).Select(Issue)))
            .Where(i => i.Issues.Any())
            .ToImmutableDictionary(i => i.Index, i => i.Issues.ToImmutableArray());
    }

    private static QualityIssue Issue(Match word) =>
        new("untranslated", QualitySeverity.Warning, [word.Value]) { Target = new TextSpan(word.Index, word.Length) };

    private static IEnumerable<Match> Words(QualityPair pair)
    {
        if (pair.Source.Text == pair.Target.Text)
            return [];
        var (text, source) = (
            pair.Target.Text,
            Word().Matches(pair.Source.Text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal)
        );
        return Word()
            .Matches(text)
            .Where(m =>
                m.Length > 2
                && m.Value.All(char.IsLower)
                && source.Contains(m.Value)
                && !Loans.Contains(m.Value)
                && !Learned().IsMatch(m.Value)
                && !IsQuoted(text, m)
                && !IsBesideName(text, m)
                && !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length)))
            );
    }

    // In quotation marks or brackets: an odd number of marks before it in a short window, or one that is open.
    private static bool IsQuoted(string text, Match word)
    {
        const int Window = 80;
        var before = text.AsSpan(Math.Max(0, word.Index - Window), Math.Min(Window, word.Index));
        return before.LastIndexOfAny('«', '“', '(') > before.LastIndexOfAny('»', '”', ')')
            || (before.Count('"') % 2 == 1)
            || (word.Index > 0 && text[word.Index - 1] is '\'' or '‘' or '@' or '#' or '/' or '.' or '-' or '_');
    }

    private static bool IsBesideName(string text, Match word)
    {
        var (before, after) = (word.Index - 2, word.Index + word.Length + 1);
        return (after < text.Length && text[after - 1] == ' ' && char.IsUpper(text[after]))
            || (before >= 0 && text[before + 1] == ' ' && IsName(text, before));
    }

    // Whether the word that ends at a place has a capital, and does not begin the text.
    private static bool IsName(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return start > 0 && char.IsUpper(text[start]);
    }

    // 'fibrosis', 'personae', 'sharia': both languages have them from a third.
    [GeneratedRegex("(?:[aoiu]|osis|itis|etes|is|ae|us|um)$")]
    private static partial Regex Learned();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\d])[\p{L}\p{M}]+(?![\p{L}\p{M}\d@/_-]|\.\p{L})")]
    private static partial Regex Word();
}
