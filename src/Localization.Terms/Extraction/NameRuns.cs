using System.Text.RegularExpressions;
using Localization.Language.English;

namespace Localization.Terms.Extraction;

/// <summary>Finds the runs of a sentence.</summary>
internal static partial class NameRuns
{
    /// <summary>Small words inside a name: <c>Ministry of Defense</c>, <c>Luiz Inácio Lula da Silva</c>.</summary>
    private static readonly HashSet<string> Connectors =
    [
        "of",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "da",
        "do",
        "dos",
        "di",
        "du",
        "van",
        "von",
        "der",
        "bin",
        "ibn",
        "al",
        "y",
        "e",
    ];

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "President",
        "Minister",
        "Secretary",
        "Senator",
        "Sen.",
        "Rep.",
        "Gov.",
        "Governor",
        "General",
        "Gen.",
        "Admiral",
        "Colonel",
        "Captain",
        "Ambassador",
        "Dr.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Prof.",
        "Professor",
        "Judge",
        "Chancellor",
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Pope",
        "Mayor",
        "Chairman",
        "Spokesman",
        "Spokeswoman",
        "Spokesperson",
        "Sir",
        "Lord",
    };

    private static readonly HashSet<string> Dates =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        .. EnglishCalendar.Months,
        "Jan.",
        "Feb.",
        "Aug.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
        "I",
    ];

    /// <summary>The runs, in order; none where the whole sentence is a headline in capitals.</summary>
    public static IEnumerable<NameRun> In(string sentence)
    {
        var words = Word().Matches(sentence);
        if (IsHeadline(sentence, words))
            yield break;
        for (var i = 0; i < words.Count; )
        {
            if (!IsNamePart(words[i].Value) || Dates.Contains(words[i].Value))
            {
                i++;
                continue;
            }

            var end = End(sentence, words, i);
            if (Run(sentence, words, i, end) is { } run)
                yield return run;
            i = end;
        }
    }

    private static NameRun? Run(string sentence, MatchCollection words, int first, int end)
    {
        var starts = BeginsSentence(sentence, words[first].Index);
        var stripped = false;
        // 'The Kremlin': the first word has its capital from its place.
        if (starts && CommonWords.Contains(words[first].Value) && !Titles.Contains(words[first].Value))
        {
            if (++first == end)
                return null;
            while (first < end && !IsNamePart(words[first].Value))
                first++;
            starts = false;
            stripped = true;
        }

        var title = "";
        while (end - first > 1 && Titles.Contains(words[first].Value))
            title = words[first++].Value;
        if (
            first >= end
            || (end - first == 1 && (Titles.Contains(words[first].Value) || Dates.Contains(words[first].Value)))
        )
            return null;

        var start = words[first].Index;
        var text = Possessive()
            .Replace(sentence[start..(words[end - 1].Index + words[end - 1].Length)], "")
            .TrimEnd('.', '-', '\'', '’');
        // What is left of 'The Watch' or is in 'USD/t' is not a name.
        var alone = end - first == 1;
        if (
            text.Length < 2
            || (alone && stripped && CommonWords.Contains(text))
            || (alone && IsUnit(sentence, start, text))
        )
            return null;
        // 'U.S.' ends in a mark of its own.
        if (Initials().IsMatch(text + "."))
            text += ".";
        return new NameRun(text, start, title, starts && alone && text.Any(char.IsLower) && !text.Any(char.IsDigit));
    }

    // One after the last word of the run.
    private static int End(string sentence, MatchCollection words, int first)
    {
        var end = first + 1;
        for (var i = end; i < words.Count; i++)
        {
            var gap = sentence[(words[i - 1].Index + words[i - 1].Length)..words[i].Index];
            if (gap != " " || Possessive().IsMatch(words[i - 1].Value) || Dates.Contains(words[i].Value))
                break;
            if (IsNamePart(words[i].Value))
                end = i + 1;
            else if (!Connectors.Contains(words[i].Value) && !(words[i].Value == "the" && words[i - 1].Value == "of"))
                break;
        }

        return end;
    }

    private static bool IsUnit(string sentence, int start, string text) =>
        (start > 0 && sentence[start - 1] == '/')
        || (start + text.Length < sentence.Length && sentence[start + text.Length] == '/');

    private static bool IsNamePart(string word) => char.IsUpper(word[0]) || Prefixed().IsMatch(word);

    // After a quotation mark or a dash something new begins too.
    private static bool BeginsSentence(string sentence, int at)
    {
        var before = sentence.AsSpan(0, at).TrimEnd();
        return before.IsEmpty
            || "“\"'‘«¿¡-–—*#>.!?:…".Contains(before[^1], StringComparison.Ordinal)
            || before.TrimEnd("(").IsEmpty;
    }

    // In a headline every word has a capital, so a capital says nothing. A sentence of names ends in a stop.
    private static bool IsHeadline(string sentence, MatchCollection words)
    {
        var longer = words.Where(w => w.Length > 4 && char.IsLetter(w.Value[0]) && !Dates.Contains(w.Value)).ToList();
        return longer.Count > 2
            && !sentence.EndsWith('.')
            && longer.Count(w => char.IsUpper(w.Value[0])) >= longer.Count * 0.9;
    }

    [GeneratedRegex(
        @"\p{Lu}\.(?:\p{Lu}\.)+|(?:Sen|Rep|Gov|Gen|Dr|Mr|Mrs|Ms|Prof|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Jr|Sr)\.|"
            + @"[\p{L}\p{N}]+(?:['’\-‑][\p{L}\p{N}]+)*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Word();

    [GeneratedRegex(@"['’]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^\p{Lu}\.(?:\p{Lu}\.)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:al|el|an|ad)-\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();
}
