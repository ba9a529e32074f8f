using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>'s</c> is 'of' before what can be owned, 'is' before anything else; a bare apostrophe after a plural is
/// a possessive too.</summary>
internal static class Possessives
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i].Has("<gen>"))
            {
                // 'one's opinion': su
                if (units[i - 1].Form == "one" && i + 1 < units.Count && Owned(units, i + 1, unit))
                {
                    units[i - 1] = new LexicalUnit(units[i - 1].Blank, "their", "their<det><pos><sp>");
                    units.RemoveAt(i);
                    continue;
                }

                // 'a friend of Smith's'
                if (i > 1 && units[i - 2].Form == "of" && NamesFirm(units, i))
                {
                    units.RemoveAt(i);
                    continue;
                }

                if (NamesFirm(units, i))
                {
                    var name = units[i - 1];
                    units[i - 1] = unit.Hold(
                        name.Blank,
                        new Slot(
                            unit.Tokens.Next(),
                            name.Form + units[i].Form,
                            PartOfSpeech.ProperNoun,
                            default,
                            default
                        )
                    );
                    units.RemoveAt(i);
                    continue;
                }

                units[i] = Choose(units, i, unit);
                if (ClosingOf(units, i + 1, unit) is { } closing && units[i - 1].IsName(unit))
                    AfterQuotation(units, i, closing);
            }
            else if (
                units[i].Has("<apos>")
                && i + 1 < units.Count
                && (units[i - 1].SlotIn(unit)?.Source ?? units[i - 1].Form).EndsWith('s')
                && units[i].Blank.Length == 0
                && units[i + 1].FollowsDirectly()
                && (
                    units[i - 1].SlotIn(unit) is not null
                    || units[i + 1].IsNoun()
                    || units[i + 1].IsAdjective()
                    || units[i + 1].Has("<ord>")
                )
            )
            {
                units[i] = new LexicalUnit("", "'s", "'s<gen>");
                units[i - 1] = units[i - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>The mark that closes the quotation which begins at <paramref name="start"/>, or null.</summary>
    private static int? ClosingOf(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (start >= units.Count || units[start].SlotIn(unit) is not { Mark: MarkSpacing.Opening })
            return null;
        var end = units.FindIndex(
            start,
            Math.Min(8, units.Count - start),
            u => u.SlotIn(unit) is { Mark: MarkSpacing.Closing }
        );
        return end < 0 ? null : end;
    }

    // 'Moscow's "support"' is 'the "support" of Moscow': no rule of the pair looks past a quotation mark.
    private static void AfterQuotation(List<LexicalUnit> units, int possessive, int closing)
    {
        if (!units[possessive].Has("<gen>"))
            return;
        var name = units[possessive - 1];
        var blank = name.Blank;
        units.InsertRange(closing + 1, [Words.Of(), name.WithBlank(" ")]);
        units[possessive - 1] = Words.The().WithBlank(blank);
        units.RemoveAt(possessive);
    }

    // 'he ate at Zelda's', 'Zelda's has closed', but 'Zelda's gone'
    private static bool NamesFirm(List<LexicalUnit> units, int i)
    {
        var name = units[i - 1];
        if (!char.IsUpper(name.Form[0]) || !(name.IsUnknown || name.Has("<np><ant>") || name.Has("<np><cog>")))
            return false;
        if (i + 1 == units.Count)
            return true;
        var next = units[i + 1];
        return next.Has("<sent>")
            || next.Has("<cm>")
            || next.Form is "and" or "or" or "said"
            || (
                next.FollowsDirectly()
                && !next.IsNoun()
                && (next.Has("<vbser>") || next.Has("<vaux>") || VerbReadings.IsFinite(units, i + 1))
            );
    }

    private static LexicalUnit Choose(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var next = i + 1;
        if (next < units.Count && units[next].SlotIn(unit) is { Mark: not null })
            next++;
        var owns = next >= units.Count || Owned(units, next, unit);
        return units[i].Choose(r => r.Contains("<gen>", StringComparison.Ordinal) == owns);
    }

    private static bool Owned(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var next = units[i];
        if (next.IsUnknown || next.IsNoun() || next.Has("<num>") || next.Has("<np>"))
            return true;
        var nounFollows =
            i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && (units[i + 1].IsNoun() || units[i + 1].IsUnknown || units[i + 1].IsName(unit));
        return nounFollows && (next.IsAdjective() || next.Has("<ger>") || next.IsParticiple() || next.Has("<ord>"))
            || (next.IsAdjective() && !next.IsAdverb() && i + 1 < units.Count && units[i + 1].IsAdjective());
    }
}
