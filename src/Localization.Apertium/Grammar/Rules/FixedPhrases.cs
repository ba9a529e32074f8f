using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;
using Localization.Model;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Joins the words of a fixed phrase into one: <c>in the wake of</c> is <c>tras</c>.</summary>
internal static class FixedPhrases
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            // The analyser may have joined some of the words already.
            var first = units[i].Form.Split(' ')[0];
            foreach (var phrase in HouseLexicon.Phrases(first))
            {
                if (LengthOf(units, i, phrase) is not (> 0 and var length))
                    continue;
                var target =
                    i == 0 && char.IsUpper(units[0].Form[0])
                        ? char.ToUpperInvariant(phrase.Spanish[0]) + phrase.Spanish[1..]
                        : phrase.Spanish;
                units[i] = unit.Hold(units[i].Blank, Slot(unit.Tokens.Next(), target, phrase.Class));
                units.RemoveRange(i + 1, length - 1);
                // 'a tenth of what it costs': no question.
                if (
                    i + 1 < units.Count
                    && units[i + 1].Form == "what"
                    && target.EndsWith(" de", StringComparison.Ordinal)
                )
                    units[i + 1] = units[i + 1].Choose(r => r.Contains("<rel>", StringComparison.Ordinal));
                break;
            }
        }
    }

    private static Slot Slot(string token, string target, string tags) =>
        tags.Split("><") is ["n", var gender, var number]
            ? new Slot(
                token,
                target,
                PartOfSpeech.Noun,
                gender == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
                number == "pl" ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
            )
            : new Slot(token, target, PartOfSpeech.Adverb, default, default) { Tags = $"<{tags}>" };

    private static int LengthOf(List<LexicalUnit> units, int start, FixedPhrase phrase)
    {
        // 'tanker-tracking data'
        if (start > 0 && units[start].Blank.Length == 0 && units[start - 1].Form == "-")
            return 0;
        var word = 0;
        for (var i = start; i < units.Count; i++)
        {
            if (i > start && !units[i].FollowsDirectly() && !(units[i].Form == "," && units[i].Blank.Length == 0))
                return 0;
            foreach (var form in units[i].Form.Split(' '))
            {
                if (
                    word == phrase.Words.Length
                    || !form.Equals(phrase.Words[word++], StringComparison.OrdinalIgnoreCase)
                )
                    return 0;
            }

            if (word == phrase.Words.Length)
                return i - start + 1;
        }

        return 0;
    }
}
