using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Articles that the two languages set otherwise: none before <c>Estados Unidos</c>, one before a title with a
/// name (<c>el presidente Maduro</c>).</summary>
internal static class Articles
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (i + 1 < units.Count && units[i].Has("<det><def>") && WithoutArticle(units, i + 1, unit))
            {
                units[i + 1].Blank = units[i].Blank;
                units.RemoveAt(i);
            }
            else if (
                i > 0
                && units[i].FollowsDirectly()
                && (
                    units[i].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Person }
                    || (units[i].Has("<np><ant>") && units[i - 1].Form is "Mr." or "Mrs." or "Ms." or "Dr." or "Mr")
                    || (units[i].Has("<np><cog>") && IsPost(units[i - 1]))
                    || (units[i].Has("<np>") && units[i - 1].Form is "Hurricane" or "Typhoon" or "Cyclone")
                )
                && Title(units, i - 1, unit) is { } title
            )
            {
                OfWoman(units[title], units[i], unit);
                i += InsertArticle(units, title, unit);
            }
        }
    }

    // 'Senator Collins': a name that the pair knows
    private static bool IsPost(LexicalUnit title) =>
        char.IsUpper(title.Form[0]) && title.Has("<n><sg>") && People.Has(title.Form.ToLowerInvariant());

    // A place without a gender of its own takes no article: (los) Estados Unidos.
    private static bool WithoutArticle(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Place, Gender: GrammaticalGender.Unknown }
        && !(
            i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && (units[i + 1].IsNoun() || units[i + 1].IsAdjective())
        );

    // 'president X', or 'ambassador of the U.S. X'.
    private static int? Title(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].Has("<n><sg>") ? i
        : i > 1 && units[i].IsName(unit) && units[i - 1].Form == "of" && units[i - 2].Has("<n><sg>") ? i - 2
        : null;

    // 'la jefa de gabinete Susie Wiles'
    private static void OfWoman(LexicalUnit title, LexicalUnit name, EncodedUnit unit)
    {
        if (
            title.SlotIn(unit) is not { PartOfSpeech: PartOfSpeech.Noun } slot
            || name.SlotIn(unit) is not { Gender: GrammaticalGender.Feminine }
        )
            return;
        var space = slot.Target.IndexOf(' ', StringComparison.Ordinal);
        var feminine = (space < 0 ? "" : slot.Target[..space]) switch
        {
            "jefe" => "jefa",
            "secretario" => "secretaria",
            "presidente" => "presidenta",
            _ => null,
        };
        if (feminine is not null)
            unit.Slots[slot.Token] = slot with
            {
                Target = feminine + slot.Target[space..],
                Gender = GrammaticalGender.Feminine,
            };
    }

    private static int InsertArticle(List<LexicalUnit> units, int title, EncodedUnit unit)
    {
        units[title] = units[title].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        var start = title;
        while (
            start > 0
            && units[start].FollowsDirectly()
            && (units[start - 1].IsAdjective() || units[start - 1].IsName(unit))
            && !units[start - 1].IsDeterminer()
        )
            start--;
        if (
            start > 0
            && units[start].FollowsDirectly()
            && units[start - 1].IsDeterminer()
            && !units[start - 1].Has("<cnjsub>")
        )
            return 0;

        units.Insert(start, Words.The().WithBlank(units[start].Blank));
        units[start + 1].Blank = " ";
        for (var i = start + 1; i <= title + 1; i++)
            units[i] = units[i].InLowerCase(unit);
        return 1;
    }
}
