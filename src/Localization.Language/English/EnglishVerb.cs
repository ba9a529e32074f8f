using System.Collections.Frozen;

namespace Localization.Language.English;

/// <summary>The forms of English verbs (Quirk et al. 1985, §3.2–3.20), with all that are in use for one.</summary>
public static class EnglishVerb
{
    private static readonly FrozenDictionary<string, (string[] Past, string[] Participle)> Irregular = DataWords
        .Lines("english-verbs")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(
            words => words[0],
            words => (words[1].Split('|'), words[2].Split('|')),
            StringComparer.Ordinal
        );

    private static readonly FrozenSet<string> Doubling = DataWords.Set("english-doubling");

    private static readonly string[] Prefixes =
    [
        "be",
        "counter",
        "cross",
        "down",
        "fore",
        "inter",
        "mis",
        "off",
        "out",
        "over",
        "pre",
        "re",
        "un",
        "under",
        "up",
        "with",
    ];

    private static readonly FrozenSet<string> Pasts = Irregular
        .Values.SelectMany(v => v.Past)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The forms of a verb besides its base: the first word is the verb (<c>step up</c>, <c>stepped
    /// up</c>).</summary>
    public static IEnumerable<string> Forms(string verb)
    {
        var end = verb.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : verb.Length;
        var rest = verb[end..];
        return OfWord(verb[..end]).Select(form => form + rest).Where(form => form != verb).Distinct();
    }

    /// <summary>Whether a word is a past tense: by its ending or by the list.</summary>
    public static bool IsPast(string word) =>
        Pasts.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>The third person singular of the present.</summary>
    public static string ThirdPerson(string verb) => Third(verb);

    /// <summary>The forms in <c>-ing</c>: British usage may have another.</summary>
    public static IEnumerable<string> Gerunds(string verb) => Stems(verb).Select(Ing);

    /// <summary>The forms of the past tense.</summary>
    public static IEnumerable<string> PastForms(string verb) => PastOf(verb).Past;

    /// <summary>The past participles.</summary>
    public static IEnumerable<string> Participles(string verb) => PastOf(verb).Participle;

    private static IEnumerable<string> OfWord(string verb)
    {
        yield return Third(verb);
        foreach (var stem in Stems(verb))
            yield return Ing(stem);
        if (verb == "be")
        {
            yield return "am";
            yield return "are";
        }

        var (past, participle) = PastOf(verb);
        foreach (var form in past.Concat(participle))
            yield return form;
    }

    private static (IEnumerable<string> Past, IEnumerable<string> Participle) PastOf(string verb)
    {
        if (Irregular.TryGetValue(verb, out var forms))
            return forms;
        foreach (var prefix in Prefixes)
        {
            if (
                verb.StartsWith(prefix, StringComparison.Ordinal)
                && Irregular.TryGetValue(verb[prefix.Length..].TrimStart('-'), out forms)
                && verb[prefix.Length..].Length > 2
            )
            {
                var own = verb.StartsWith(prefix + '-', StringComparison.Ordinal) ? prefix + '-' : prefix;
                return (forms.Past.Select(p => own + p), forms.Participle.Select(p => own + p));
            }
        }

        var regular = Stems(verb).Select(Ed).ToList();
        return (regular, regular);
    }

    private static string Third(string verb) =>
        verb switch
        {
            "be" => "is",
            "have" => "has",
            [.. var stem, var before, 'y'] when !IsVowel(before) => $"{stem}{before}ies",
            [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'] => verb + "es",
            _ => verb + "s",
        };

    // The verb as it comes before an ending that begins with a vowel.
    private static IEnumerable<string> Stems(string verb)
    {
        if (verb is [.., 'i', 'c'])
            return [verb + 'k'];
        if (!EndsInShortSyllable(verb))
            return [verb];
        var doubled = verb + verb[^1];
        if (Syllables(verb) == 1 || Doubling.Contains(verb))
            return [doubled];
        // British usage doubles the l of every verb: travelled.
        return verb[^1] == 'l' ? [verb, doubled] : [verb];
    }

    private static string Ed(string stem) =>
        stem switch
        {
            [.., 'e'] => stem + "d",
            [.. var start, var before, 'y'] when !IsVowel(before) => $"{start}{before}ied",
            _ => stem + "ed",
        };

    private static string Ing(string stem) =>
        stem switch
        {
            [.. var start, 'i', 'e'] => start + "ying",
            [.., 'e' or 'o' or 'y', 'e'] or "be" => stem + "ing",
            [.. var start, 'e'] => start + "ing",
            _ => stem + "ing",
        };

    // One vowel and one consonant; the u of 'quit' belongs to its consonant.
    private static bool EndsInShortSyllable(string verb) =>
        verb is [.. var start, var vowel, var last]
        && IsVowel(vowel)
        && !IsVowel(last)
        && last is not ('w' or 'x' or 'y' or 'h')
        && char.IsLetter(last)
        && start.Length > 0
        && (!IsVowel(start[^1]) || start.EndsWith("qu", StringComparison.Ordinal));

    private static int Syllables(string verb)
    {
        var count = 0;
        for (var i = 0; i < verb.Length; i++)
        {
            var begins = IsVowelOrY(verb, i) && (i == 0 || !IsVowelOrY(verb, i - 1));
            // The u of 'qu' is not a vowel.
            if (
                begins
                && !(verb[i] == 'u' && i > 0 && verb[i - 1] == 'q' && i + 1 < verb.Length && IsVowel(verb[i + 1]))
            )
                count++;
            else if (i > 1 && verb[i - 1] == 'u' && verb[i - 2] == 'q' && IsVowel(verb[i]))
                count++;
        }

        return count;
    }

    private static bool IsVowelOrY(string word, int i) => IsVowel(word[i]) || (word[i] == 'y' && i > 0);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
