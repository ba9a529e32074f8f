using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>Reads the gender and number of a Spanish noun phrase off its words.</summary>
internal static class SpanishNounPhrase
{
    /// <summary>How many words before an adjective may be its noun and determiner.</summary>
    private const int Reach = 3;

    /// <summary>What an adjective at <paramref name="start"/> agrees with: the determiner of its phrase, else the
    /// ending of the noun before it; masculine singular where neither says anything.</summary>
    public static (GrammaticalGender Gender, GrammaticalNumber Number) AgreementBefore(string text, int start)
    {
        var words = text[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var near = words.Skip(Math.Max(0, words.Length - Reach)).Reverse().ToList();
        foreach (var word in near)
        {
            // A mark ends the phrase: what comes before it is another's noun.
            if (!char.IsLetterOrDigit(word[^1]))
                break;
            if (SpanishDeterminer.Read(word) is { } shown)
                return shown;
        }

        return near.Count > 0 ? ByEnding(near[0]) : (GrammaticalGender.Masculine, GrammaticalNumber.Singular);
    }

    private static (GrammaticalGender, GrammaticalNumber) ByEnding(string noun) =>
        noun switch
        {
            [.., 'a', 's'] or [.., 'd', 'e', 's'] or [.., 'i', 'o', 'n', 'e', 's'] => (
                GrammaticalGender.Feminine,
                GrammaticalNumber.Plural
            ),
            [.., 'a'] or [.., 'd'] or [.., 'i', 'ó', 'n'] => (GrammaticalGender.Feminine, GrammaticalNumber.Singular),
            [.., 's'] => (GrammaticalGender.Masculine, GrammaticalNumber.Plural),
            _ => (GrammaticalGender.Masculine, GrammaticalNumber.Singular),
        };
}
