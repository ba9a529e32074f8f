using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Adjectives that Spanish too sets before the noun: <c>la nueva era</c>, <c>su única excusa</c>, <c>un gran
/// problema</c>. The pair's rules leave only ordinals there, so they enter as such. Works on what lexical transfer
/// gave.</summary>
internal static class PreposedAdjectives
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i].Is("<adj>")
                && StandsAlone(units, i)
                && (SeniorPosts.Before(units, i) ?? HouseLexicon.Preposed(LemmaOf(units[i]), IsSuperlative(units[i])))
                    is { } forms
            )
                units[i] = Ordinal(units[i], forms, unit);
        }
    }

    // 'better pay' is 'mejor salario', too.
    private static bool IsSuperlative(LexicalUnit word) =>
        word.Is("<sup>") || (word.Is("<comp>") && word.Lemma() is "good" or "bad");

    // 'further' is a comparative of 'far', but means more.
    private static string LemmaOf(LexicalUnit word) => word.Is("far<adj><sint><comp>") ? "further" : word.Lemma();

    // The first of at most two adjectives before a noun, and nothing before it but what may be there with an ordinal
    // too.
    private static bool StandsAlone(List<LexicalUnit> units, int i)
    {
        if (
            !IsNoun(units, i + 1)
            && !(units[i + 1].FollowsDirectly() && units[i + 1].Is("<adj>") && IsNoun(units, i + 2))
        )
            return false;
        if (i == 0 || !units[i].FollowsDirectly())
            return true;
        var before = units[i - 1];
        return before.Is("<det>")
            ? before.Is("<def>") || before.Is("<pos>") || before.Is("<dem>") || before.Is("<ind><sg>")
            : !before.Is("<adj>")
                && !before.Is("<adv>")
                && !(before.Is("<num>") && units[i].Lemma() is not ("former" or "new"))
                && !before.Is("<n>")
                && !before.Is("<np>");
    }

    private static bool IsNoun(List<LexicalUnit> units, int i) =>
        i < units.Count && units[i].FollowsDirectly() && units[i].Is("<n>");

    private static LexicalUnit Ordinal(LexicalUnit adjective, TargetForms forms, EncodedUnit unit)
    {
        if (char.IsUpper(adjective.Form[0]))
            forms = new(
                Capital(forms.MasculineSingular),
                Capital(forms.FeminineSingular),
                Capital(forms.MasculinePlural),
                Capital(forms.FemininePlural)
            );
        var slot = new Slot(unit.Tokens.Next(), forms.MasculineSingular, PartOfSpeech.Adjective, default, default)
        {
            Forms = forms,
        };
        unit.Slots[slot.Token] = slot;
        return new LexicalUnit(
            adjective.Blank,
            adjective.Lemma() + "<det><ord><sp>",
            slot.Token + "<det><ord><GD><ND>"
        );
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
