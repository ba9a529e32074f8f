using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar;

/// <summary>The first rewriting. In: every word with all its readings. Out: the same, where tokens are names, unknown
/// capitalised words are names, and readings that cannot be meant are gone.</summary>
internal static class AnalysisRewriter
{
    /// <summary>Rewrites a text's analysis.</summary>
    public static void Rewrite(LexicalUnits text, EncodedUnit unit)
    {
        UnknownNames.Join(text, unit);
        var units = text.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (unit.Slots.TryGetValue(units[i].Form, out var slot))
                units[i] = units[i].With(slot.Token + slot.SourceTags);
            else if (Quantifiers.At(units, i, unit) is { } quantifier)
                units[i] = quantifier;
            else if (units[i].Has("<gen>"))
                units[i] = Genitive(units, i);
            else if (units[i].Has("<pr>") && units[i].Has("<adv>"))
                units[i] = Preposition(units, i);
        }
    }

    // 's is 'of' before what can be owned, 'is' before anything else.
    private static LexicalUnit Genitive(List<LexicalUnit> units, int i)
    {
        if (i + 1 == units.Count)
            return units[i].Choose(r => r.Contains("<gen>", StringComparison.Ordinal));

        var next = units[i + 1];
        var owned = next.IsUnknown || next.Has("<n>") || next.Has("<adj>") || next.Has("<num>") || next.Has("<np>");
        var said = next.Has("<det><ind>") || next.Has("<det><def>") || (next.Has("<adv>") && !next.Has("<adj>") && !next.Has("<n>"))
            || next.Has("<ger>") && !next.Has("<n>");
        return units[i].Choose(r => r.Contains("<gen>", StringComparison.Ordinal) == (owned && !said));
    }

    // 'on', 'over', 'in' are adverbs only where nothing follows that they could govern.
    private static LexicalUnit Preposition(List<LexicalUnit> units, int i)
    {
        var governs = i + 1 < units.Count && (units[i + 1].Has("<det>") || units[i + 1].Has("<num>") || units[i + 1].Has("<np>")
            || units[i + 1].Has("<n>") || units[i + 1].Has("<prn><obj>") || units[i + 1].IsUnknown);
        return governs ? units[i].Choose(r => r.Contains("<pr>", StringComparison.Ordinal)) : units[i];
    }
}
