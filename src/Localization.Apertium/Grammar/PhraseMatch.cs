using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Finds the words of a phrase, some of which the analyser may have joined into one unit.</summary>
internal static class PhraseMatch
{
    /// <summary>The number of units that the phrase takes from <paramref name="start"/>; 0 where it is not there.
    /// </summary>
    public static int LengthOf(List<LexicalUnit> units, int start, string[] words, StringComparison comparison)
    {
        // 'tanker-tracking data'
        if (start > 0 && units[start].Blank.Length == 0 && units[start - 1].Form == "-")
            return 0;
        var word = 0;
        for (var i = start; i < units.Count; i++)
        {
            if (i > start && !units[i].FollowsDirectly() && !(units[i].Blank.Length == 0 && IsGlued(units, i)))
                return 0;
            foreach (var form in units[i].Form.Split(' '))
            {
                if (word == words.Length || !form.Equals(words[word++], comparison))
                    return 0;
            }

            if (word == words.Length)
                return i - start + 1;
        }

        return 0;
    }

    // 'president-elect' is three units, in the lexicon as 'president - elect'.
    private static bool IsGlued(List<LexicalUnit> units, int i) =>
        units[i].Form is "," or "-" || units[i - 1].Form == "-";
}
