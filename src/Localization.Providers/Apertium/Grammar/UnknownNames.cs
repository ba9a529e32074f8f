using System.Text;
using Localization.Model;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar;

/// <summary>Takes capitalised words that the analyser does not know for names, and the capitalised words beside them for parts
/// of the same name, so that <c>Donald Trump</c> does not become a triumph.</summary>
internal static class UnknownNames
{
    /// <summary>Joins each such run of words into one token.</summary>
    public static void Join(LexicalUnits text, EncodedUnit unit)
    {
        var units = text.Units;
        for (var i = 0; i < units.Count; i++)
        {
            var length = LengthOfName(units, i, unit);
            if (length == 0)
                continue;

            var name = new StringBuilder();
            for (var k = i; k < i + length; k++)
                name.Append(k == i ? "" : " ").Append(Unescaped(units[k].Form));

            var feminine = units[i].Has("<np><ant><f>");
            var slot = new Slot(
                unit.Tokens.Next(), name.ToString(), PartOfSpeech.Person,
                feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine, GrammaticalNumber.Singular);
            unit.Slots[slot.Token] = slot;
            units[i] = new LexicalUnit(units[i].Blank, slot.Token, "*" + slot.Token);
            units.RemoveRange(i + 1, length - 1);
        }
    }

    private static int LengthOfName(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        var unknown = false;
        var i = start;
        for (; i < units.Count; i++)
        {
            var word = units[i];
            if (!Capitalised(word.Form) || unit.Slots.ContainsKey(word.Form) || (i > start && word.Blank != " "))
                break;
            // A name begins with a first name or an unknown word; what follows it in capitals belongs to it.
            if (i == start && !word.IsUnknown && !word.Has("<np><ant>"))
                break;
            if (word.Has("<np><loc>"))
                break;
            unknown |= word.IsUnknown || (i > start && !word.Has("<np>"));
        }

        return unknown ? i - start : 0;
    }

    private static bool Capitalised(string form) => form.Length > 1 && char.IsUpper(form[0]) && !form.Contains('<', StringComparison.Ordinal);

    private static string Unescaped(string form) => form.Replace("\\", "", StringComparison.Ordinal);
}
