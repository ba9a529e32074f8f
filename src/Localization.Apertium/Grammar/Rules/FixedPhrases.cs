using System.Collections.Frozen;
using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Joins the words of a fixed phrase into one: <c>in the wake of</c> is <c>tras</c>.</summary>
internal static class FixedPhrases
{
    private static readonly FrozenSet<string> Stating = (
        "suggest say think believe show prove indicate claim argue assert insist know"
    )
        .Split(' ')
        .ToFrozenSet();

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            // The analyser may have joined some of the words already.
            var first = units[i].Form.Split(' ')[0];
            foreach (var phrase in HouseLexicon.Phrases(first))
            {
                if (
                    PhraseMatch.LengthOf(units, i, phrase.Words, StringComparison.OrdinalIgnoreCase)
                        is not (> 0 and var length)
                    || IsInfinitive(units, i, phrase.Words[0])
                    || IsCut(units, i + length)
                )
                    continue;
                var target =
                    // The article that a noun may get takes the capital itself.
                    i == 0
                    && char.IsUpper(units[0].Form[0])
                    && !phrase.Class.StartsWith("n>", StringComparison.Ordinal)
                        ? char.ToUpperInvariant(phrase.Spanish[0]) + phrase.Spanish[1..]
                        : phrase.Spanish;
                // 'the facts suggest otherwise'
                if (phrase.Words is ["otherwise"] && i > 0 && VerbReadings.IsOf(units, i - 1, Stating))
                    target = "lo contrario";
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

    // 'risky, not to mention the cost', but 'she decided not to mention the cost'
    private static bool IsInfinitive(List<LexicalUnit> units, int i, string first) =>
        first == "not" && i > 0 && units[i].FollowsDirectly() && units[i - 1].Has("<vblex>");

    // 'in public places' is not 'in public'.
    private static bool IsCut(List<LexicalUnit> units, int next) =>
        next < units.Count
        && units[next - 1].Form.EndsWith("public", StringComparison.Ordinal)
        && units[next].Has("<n>")
        && units[next].FollowsDirectly();

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
}
