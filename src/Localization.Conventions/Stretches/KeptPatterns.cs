using System.Buffers;
using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Conventions.Stretches;

/// <summary>What no language translates: web and mail addresses, handles, hashtags, file names, code between
/// backticks, the placeholders of programs. Every repetition is bounded and begins only where a word does, so hostile
/// texts cost no more than others.</summary>
internal static partial class KeptPatterns
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(".@#-°/\\'’`{%(");

    /// <summary>The kept stretches of <paramref name="text"/>, by rising start, none overlapping.</summary>
    public static List<(int Start, int Length)> Find(string text)
    {
        var found = new List<(int, int)>();
        if (!text.AsSpan().ContainsAny(Signs))
            return found;
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            // The stop or bracket of the sentence is not the address's.
            var end = match.Index + match.Length;
            while (end > match.Index && ".,;:!?)]'’*_".Contains(text[end - 1], StringComparison.Ordinal))
                end--;
            if (end > match.Index)
                found.Add((match.Index, end - match.Index));
        }

        return found;
    }

    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}@._/-])(?:
                (?<ticks>`{1,3})(?![`\s])[^`\r\n\uFFFC]{1,200}(?<!\s)\k<ticks>(?![`\p{L}\p{N}])
              | (?:https?://|ftp://|www\.)[^\s<>"“”«»\uFFFC]{1,2000}
              | [\p{L}\p{N}._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}
              | @[A-Za-z0-9_.]{1,50}
              | \#[\p{L}\p{N}_]{0,100}[\p{L}_][\p{L}\p{N}_]{0,100}
              | [A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}
                \.(?:com|org|net|edu|gov|info|news|int|mil|tv|co\.uk|com\.\w\w|gob\.\w\w|cu|ve|es|mx|io|ai)
                (?![\p{L}\p{N}-])(?:/[^\s<>"“”«»\uFFFC]{0,2000})?
              | (?:1-)?\d{3}-[A-Z0-9][A-Z0-9-]{2,11}(?![\p{L}\p{N}])(?<=[A-Z][A-Z0-9-]{0,11})
              | (?:(?:\+?1[-. ])?\(8([03-8])\1\)[ -]?|\+?1[-. ]8([03-8])\2[-. ]|8([03-8])\3\.)
                (?=(?:[-.]?[A-Z0-9]){7,11}(?![\p{L}\p{N}]))(?=[0-9.-]{0,10}[A-Z])[A-Z0-9.-]{7,20}
              |
            """
            + ProgramPlaceholders.Pattern
            + """

                  | \d{3}-\d{4}(?![\p{L}\p{N}-])
                  | \d{1,3}-(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Up)s?(?!\p{L})
                  | [Ff]igs?\.[ ]?\d{1,4}(?:\.\d{1,4}){0,3}
                  | I-\d{1,3}(?![\p{L}\d])
                  | \d{1,3}°(?:[ ]?\d{1,2}['′’](?:[ ]?\d{1,2}(?:\.\d{1,6})?["″”])?)?[ ]?[NSEW](?!\p{L})
                  | \p{Lu}?[\p{L}]{2,15}[ ]['‘’]n['’][ ][\p{L}]{3,15}
                  | [A-Za-z]:\\[^\s<>"“”«»|?*\uFFFC]{1,400}
                  | ~?/(?:[\p{L}\p{N}._+%-]{1,80}/){1,20}[\p{L}\p{N}._+%-]{0,80}
                  | [\p{L}\p{N}_-]{1,80}
                    \.(?:pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|html?|jpe?g|png|gif|svg|webp
                      |mp[34]|mov|avi|zip|rar|gz|exe|py|js)
                    (?![\p{L}\p{N}_-])
                )
                """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
