using System.Collections.Frozen;
using System.Text;
using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Takes capitalised words that the analyser does not know for names, and the capitalised words beside them
/// for parts of the same name, so that <c>Donald Trump</c> does not become a triumph. A person of the term base beside
/// such words, or beside another, is one name with them: <c>Petr Čech</c>, not <c>Čech de Petr</c>.</summary>
internal static class UnknownNames
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Pope",
        "Emperor",
        "Empress",
        "Duke",
        "Duchess",
        "Saint"
    );

    private static readonly FrozenSet<string> PlaceVerbs = FrozenSet.Create(
        "leave",
        "enter",
        "reach",
        "cross",
        "invade",
        "occupy",
        "flee",
        "border"
    );

    // Places and months that are given names too: 'Paris Hilton', 'June Carter'.
    private static readonly FrozenSet<string> Namesakes = FrozenSet.Create(
        "Paris",
        "Jordan",
        "Sydney",
        "Florence",
        "Austin",
        "Dakota",
        "Virginia",
        "Georgia",
        "Savannah",
        "Brooklyn",
        "Madison",
        "Israel",
        "Kenya",
        "India",
        "Santiago",
        "Milan",
        "Chad",
        "Trent",
        "Chelsea",
        "Charlotte",
        "Victoria",
        "Lincoln",
        "Troy",
        "April",
        "May",
        "June",
        "August"
    );

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "bin",
        "bint",
        "ibn",
        "ben",
        "al",
        "von",
        "van",
        "der",
        "den",
        "zu",
        "af",
        "ter"
    );

    private static readonly FrozenSet<string> OfPlaceOrTime = (
        "in at near from to of since until till before after by during through around outside inside between"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Joins each such run of words into one token.</summary>
    /// <param name="units">The words.</param>
    /// <param name="unit">What they are words of.</param>
    /// <param name="exonym">The name as the target language has it.</param>
    public static void Join(List<LexicalUnit> units, EncodedUnit unit, Func<string, string> exonym)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var length = LengthOfName(units, i, unit);
            if (length == 0)
                continue;

            var name = new StringBuilder();
            for (var k = i; k < i + length; k++)
                name.Append(k == i ? "" : " ").Append(units[k].SlotIn(unit)?.Target ?? Unescaped(units[k].Form));
            var last = units[i + length - 1].SlotIn(unit)?.Source ?? units[i + length - 1].Form;
            var gender = units[i].SlotIn(unit)?.Gender;
            for (var k = i; k < i + length; k++)
                unit.Slots.Remove(units[k].Form);

            var feminine = units[i].Has("<np><ant><f>") || gender == GrammaticalGender.Feminine;
            var slot = new Slot(
                unit.Tokens.Next(),
                exonym(name.ToString()),
                length == 1 && i > 0 && IsLeft(units[i - 1]) ? PartOfSpeech.Place : PartOfSpeech.Person,
                feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
                GrammaticalNumber.Singular
            )
            {
                Source = Unescaped(last),
            };
            unit.Slots[slot.Token] = slot;
            units[i] = new LexicalUnit(units[i].Blank, slot.Token, "*" + slot.Token);
            units.RemoveRange(i + 1, length - 1);
        }
    }

    private static int LengthOfName(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        var joins = false;
        var isTitle = unit.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata;
        var i = start;
        for (; i < units.Count; i++)
        {
            var word = units[i];
            var slot = word.SlotIn(unit);
            // 'Mohammed bin Rashid'
            if (
                i > start
                && Particles.Contains(word.Form)
                && word.Blank == " "
                && i + 1 < units.Count
                && units[i + 1].Blank == " "
                && Capitalised(units[i + 1].Form)
            )
            {
                joins = true;
                continue;
            }

            // 'Michael Jordan' is not a country.
            var surname = i > start && units[i - 1].Has("<np><ant>") && word.Has("<np><loc>") && !word.Has("<n>");
            var given = i == start && slot is null && IsNamesake(units, i);
            var isPlace = word.Has("<np><loc>") && !surname && !given;
            if (slot is null ? !Capitalised(word.Form) || isPlace : !IsPerson(slot))
                break;
            if (i == start && slot is null && Titles.Contains(word.Form))
                break;
            if (i == start ? slot is null && !given && !word.IsUnknown && !word.Has("<np><ant>") : word.Blank != " ")
                break;
            // A name begins with a first name, an unknown word or a term; what follows it in capitals belongs to it.
            // After a term it may be another noun: 'the Maduro Government'.
            if (
                i > start
                && slot is null
                && units[i - 1].SlotIn(unit) is not null
                && !word.IsUnknown
                && !word.Has("<np>")
            )
                break;
            // In a title every word has a capital: 'Jack Black Sues Studio'.
            if (i > start && slot is null && isTitle && !word.Has("<np>") && IsConjugated(word))
                break;
            joins |= slot is null ? word.IsUnknown || surname || (i > start && !IsOnlyName(word)) : i > start;
            // 'President Bill Clinton' has no bill; 'Will Trump sign?' has no Will.
            joins |=
                slot is null
                && i == start + 1
                && (IsOnlyName(units[start]) || (start > 0 && !units[start].Has("<vaux>")));
        }

        return joins ? i - start : 0;
    }

    // Where one is, and when, a surname would not follow: 'in Paris Hidalgo said', 'in May Trump said'.
    private static bool IsNamesake(List<LexicalUnit> units, int i) =>
        Namesakes.Contains(units[i].Form)
        && i + 1 < units.Count
        && units[i + 1].Blank == " "
        && Capitalised(units[i + 1].Form)
        && (units[i + 1].IsUnknown || (!units[i].Has("<np><loc>") && units[i + 1].Has("<np>")))
        && (
            i == 0
                ? !units[i].Has("<vaux>")
                : !(
                    OfPlaceOrTime.Contains(units[i - 1].Form)
                    || units[i - 1].Has("<det>")
                    || units[i - 1].Has("<adj>")
                    || units[i - 1].Has("<num>")
                )
        );

    private static bool IsConjugated(LexicalUnit word) => word.Has("<pri><p3><sg>") || word.Has("<past>");

    private static bool IsOnlyName(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            if (!reading.Contains("<np>", StringComparison.Ordinal) && reading[0] != '*')
                return false;
        }

        return true;
    }

    // 'left Essequibo', 'crossed Darién': what one leaves or enters is a place.
    private static bool IsLeft(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            var tags = reading.IndexOf("<vblex>", StringComparison.Ordinal);
            if (tags > 0 && PlaceVerbs.Contains(reading[..tags].ToLowerInvariant()))
                return true;
        }

        return false;
    }

    private static bool IsPerson(Slot slot) =>
        slot.Mark is null
        && slot.Tags is null
        && slot.Code < 0
        && slot.PartOfSpeech is PartOfSpeech.Person or PartOfSpeech.ProperNoun;

    private static bool Capitalised(string form) =>
        form.Length > 1
        && !form.Contains('<', StringComparison.Ordinal)
        // 'al-Qaida'
        && (
            char.IsUpper(form[0])
            || (
                form.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0
                && hyphen + 1 < form.Length
                && char.IsUpper(form[hyphen + 1])
            )
        );

    private static string Unescaped(string form) => form.Replace("\\", "", StringComparison.Ordinal);
}
