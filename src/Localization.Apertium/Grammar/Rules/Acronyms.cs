using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Acronyms are names, even where they spell a word: <c>SAP</c> is no sap, <c>ICE</c> no ice, and <c>IT</c> is
/// not it. Where all is in capitals, capitals say nothing.</summary>
internal static class Acronyms
{
    private const int Longest = 6;

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
            Dotted(units, i, unit);
        var words = units.Where(u => u.SlotIn(unit) is null && u.Form.Any(char.IsLetter)).ToList();
        if (words.Count > 1 && words.Count(w => w.Form.All(c => !char.IsLower(c))) * 2 > words.Count)
            return;
        for (var i = 0; i < units.Count; i++)
        {
            var word = units[i];
            if (
                word.SlotIn(unit) is not null
                || word.Form is not { Length: >= 2 and <= Longest } form
                || !form.TrimEnd('s').All(char.IsAsciiLetterUpper)
            )
                continue;
            if (HouseLexicon.Acronym(form.TrimEnd('s')) is { } acronym)
                units[i] = Name(
                    word,
                    unit,
                    acronym.Spanish,
                    acronym.Gender,
                    form[^1] == 's' ? GrammaticalNumber.Plural : acronym.Number
                );
            else if (form.All(char.IsAsciiLetterUpper) && SpellsAWord(word))
                units[i] = Name(word, unit, form, GrammaticalGender.Masculine, GrammaticalNumber.Singular);
        }
    }

    // 'the E.U.': the analyser takes it to pieces. The last stop may be the sentence's too.
    private static void Dotted(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var end = i;
        var form = "";
        while (
            end + 1 < units.Count
            && units[end].Form is [>= 'A' and <= 'Z']
            && (end == i || units[end].Blank.Length == 0)
            && units[end + 1].Form == "."
            && units[end + 1].Blank.Length == 0
        )
        {
            form += units[end].Form;
            end += 2;
        }

        if (form.Length < 2 || HouseLexicon.Acronym(form) is not { } acronym)
            return;
        if (end == units.Count)
            end--;
        units[i] = Name(units[i], unit, acronym.Spanish, acronym.Gender, acronym.Number);
        units.RemoveRange(i + 1, end - i - 1);
    }

    private static LexicalUnit Name(
        LexicalUnit word,
        EncodedUnit unit,
        string target,
        GrammaticalGender gender,
        GrammaticalNumber number
    ) => unit.Hold(word.Blank, new Slot(unit.Tokens.Next(), target, PartOfSpeech.Organization, gender, number));

    // What the analyser knows as an acronym or a name it knows with capitals; a small word in capitals is meant to be
    // loud.
    private static bool SpellsAWord(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            if (
                !(
                    reading.Contains("<n>", StringComparison.Ordinal)
                    || reading.Contains("<adj>", StringComparison.Ordinal)
                    || reading.Contains("<vblex>", StringComparison.Ordinal)
                ) || reading.Contains("<acr>", StringComparison.Ordinal)
            )
                return false;
        }

        return word.Readings.Length > 0;
    }
}
