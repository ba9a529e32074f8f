using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Adjectives after an article and without a noun, which name people: <c>the wounded</c> are <c>los
/// heridos</c> (Quirk et al., A Comprehensive Grammar, §7.24).</summary>
internal static class NominalAdjectives
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                units[i - 1].Form.ToLowerInvariant() is not ("the" or "those")
                || !units[i].FollowsDirectly()
                || HouseLexicon.NominalAdjective(units[i].Form) is not { } people
                || HasNoun(units, i, unit)
            )
                continue;
            units[i] = unit.Hold(
                units[i].Blank,
                new Slot(unit.Tokens.Next(), people.Spanish, PartOfSpeech.Noun, people.Gender, GrammaticalNumber.Plural)
            );
            if (units[i - 1].Form.Equals("those", StringComparison.OrdinalIgnoreCase))
                The(units, i - 1);
        }
    }

    /// <summary>Gives the people their noun before a participle: <c>those affected by the storm</c> is <c>las personas
    /// afectadas por la tormenta</c>.</summary>
    public static void Those(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                !units[i - 1].Form.Equals("those", StringComparison.OrdinalIgnoreCase)
                || !units[i].FollowsDirectly()
                || !(units[i].IsParticiple() || (units[i].IsAdjective() && !units[i].IsNoun()))
                || units[i].Has("<vbhaver>")
                || units[i].Has("<vbser>")
                || HasNoun(units, i, unit)
            )
                continue;
            units[i] = units[i]
                .Choose(r => r.Contains(units[i].IsParticiple() ? "<pp>" : "<adj>", StringComparison.Ordinal));
            The(units, i - 1);
            units.Insert(i, new LexicalUnit(" ", "persons", "person<n><pl>"));
            // 'those arrested include': no infinitive
            if (i + 2 < units.Count && units[i + 2].FollowsDirectly())
                units[i + 2] = units[i + 2]
                    .Choose(r =>
                        r.Contains(units[i + 2].Has("<vblex><pres>") ? "<pres>" : "<", StringComparison.Ordinal)
                        && !r.Contains("<inf>", StringComparison.Ordinal)
                    );
        }
    }

    private static void The(List<LexicalUnit> units, int i)
    {
        var the = char.IsUpper(units[i].Form[0]) ? "The" : "the";
        units[i] = new LexicalUnit(units[i].Blank, the, the + "<det><def><sp>");
    }

    // 'the poor country', 'the rich and famous man'; after 'the poor' a plural verb is no noun: 'the poor pay more'.
    private static bool HasNoun(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (i + 1 == units.Count || units[i + 1].Blank != " ")
            return false;
        var next = units[i + 1];
        if (next.Has("<vb") && !next.Has("<n><pl>") && IsPlural(next))
            return next.IsNoun() && i + 2 < units.Count && IsVerb(units[i + 2]);
        return next.IsNoun()
            || next.IsAdjective()
            || (next.IsUnknown && next.SlotIn(unit) is null)
            || next.Has("<np>")
            || next.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Noun } or { IsName: true };
    }

    private static bool IsPlural(LexicalUnit verb) => verb.Has("<pres>") || verb.Has("<past>") || !verb.Has("<pri>");

    private static bool IsVerb(LexicalUnit word) =>
        word.Has("<vbser>") || word.Has("<vbhaver>") || word.Has("<vaux>") || word.Has("<vblex><pri>");
}
