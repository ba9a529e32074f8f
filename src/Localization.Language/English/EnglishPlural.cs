using System.Collections.Frozen;

namespace Localization.Language.English;

/// <summary>English plurals (Quirk et al. 1985, §5.73–5.103), with all that are in use for a noun.</summary>
public static class EnglishPlural
{
    private static readonly FrozenDictionary<string, string[]> Irregular = DataWords
        .Lines("english-nouns")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>Nouns in <c>-man</c> that are not men.</summary>
    private static readonly FrozenSet<string> NoMen = FrozenSet.Create(
        StringComparer.Ordinal,
        "caiman",
        "cayman",
        "german",
        "human",
        "norman",
        "ottoman",
        "roman",
        "shaman",
        "talisman",
        "turkoman"
    );

    /// <summary>Words after which nothing is inflected: the head comes before them.</summary>
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        StringComparer.Ordinal,
        "of",
        "in",
        "at",
        "on",
        "to",
        "for",
        "from",
        "with",
        "without",
        "by",
        "under",
        "up",
        "de",
        "d'affaires"
    );

    /// <summary>Adjectives that follow their noun.</summary>
    private static readonly FrozenSet<string> Postpositive = FrozenSet.Create(
        StringComparer.Ordinal,
        "apparent",
        "designate",
        "elect",
        "emeritus",
        "extraordinary",
        "laureate",
        "martial",
        "plenipotentiary",
        "presumptive",
        "provocateur"
    );

    /// <summary>Offices after which <c>general</c> is an adjective; of a brigadier general it is the noun.</summary>
    private static readonly FrozenSet<string> GeneralOffices = FrozenSet.Create(
        StringComparer.Ordinal,
        "adjutant",
        "advocate",
        "agent",
        "attorney",
        "auditor",
        "commissioner",
        "comptroller",
        "consul",
        "controller",
        "director",
        "governor",
        "inspector",
        "minister",
        "postmaster",
        "procurator",
        "prosecutor",
        "quartermaster",
        "registrar",
        "secretary",
        "solicitor",
        "surgeon",
        "vicar"
    );

    /// <summary>The plurals of a noun, which may be several words; the usual one first.</summary>
    public static IEnumerable<string> OfNoun(string noun)
    {
        var (start, end) = Head(noun);
        var (before, head, behind) = (noun[..start], noun[start..end], noun[end..]);
        var plurals = OfWord(head).Select(plural => before + plural + behind);
        // People also write 'attorney generals'.
        return behind.Length > 0 ? plurals.Append(Regular(noun)).Distinct() : plurals;
    }

    /// <summary>The plural by the ending alone. A name keeps its letters: <c>the Kennedys</c>.</summary>
    public static string Regular(string text) =>
        text switch
        {
            [.., 's' or 'x' or 'z' or 'S' or 'X' or 'Z'] or [.., 'c' or 's', 'h'] => text + "es",
            _ => text + "s",
        };

    private static IEnumerable<string> OfWord(string word)
    {
        var small = word.ToLowerInvariant();
        if (Irregular.TryGetValue(small, out var plurals))
            return plurals.Select(plural => LikeIn(word, plural));
        // 'Midwife', 'werewolf', 'grandchild': the second part has the plural.
        foreach (var ending in new[] { "child", "foot", "tooth", "wife", "wolf", "life", "shelf", "leaf", "person" })
        {
            if (small.Length > ending.Length + 2 && small.EndsWith(ending, StringComparison.Ordinal))
                return Irregular[ending].Select(plural => word[..^ending.Length] + plural);
        }

        return word switch
        {
            [.. var stem, 'm', 'a', 'n'] when !NoMen.Contains(small) => [stem + "men"],
            [.. var stem, var before, 'y'] when !IsVowel(before) && char.IsLetter(before) => [$"{stem}{before}ies"],
            [.. var stem, 'q', 'u', 'y'] => [stem + "quies"],
            _ => [Regular(word)],
        };
    }

    /// <summary>Where the word begins and ends that takes the plural.</summary>
    private static (int Start, int End) Head(string noun)
    {
        var words = Words(noun);
        for (var i = 1; i < words.Count; i++)
        {
            if (Prepositions.Contains(Text(i)))
                return words[i - 1];
        }

        return words.Count > 1 && (Postpositive.Contains(Text(words.Count - 1)) || IsGeneral()) ? words[^2] : words[^1];

        string Text(int i) => noun[words[i].Start..words[i].End].ToLowerInvariant();

        bool IsGeneral() => Text(words.Count - 1) == "general" && GeneralOffices.Contains(Text(words.Count - 2));
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '-' or '\u00A0'))
                continue;
            if (i > start)
                words.Add((start, i));
            start = i + 1;
        }

        return words.Count == 0 ? [(0, text.Length)] : words;
    }

    private static string LikeIn(string word, string plural) =>
        char.IsUpper(word[0]) ? char.ToUpperInvariant(plural[0]) + plural[1..] : plural;

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';
}
