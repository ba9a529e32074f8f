using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is over has ended: <c>the war is over</c> is <c>la guerra ha acabado</c>.</summary>
internal static class EndedStates
{
    /// <summary>Puts the perfect in.</summary>
    public static void Apply(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            !units[i].Has("<vbser>")
            || units[i].Has("<inf>")
            || units[i].Has("<ger>")
            || i + 1 >= units.Count
            || units[i + 1].Form != "over"
            || !units[i + 1].FollowsDirectly()
        )
            return;
        var next = i + 2 < units.Count ? units[i + 2] : null;
        var ends =
            next is null
            || next.Has("<sent>")
            || next.Has("<cm>")
            || next.Has("<cnjcoo>")
            || next.SlotIn(unit) is { Mark: not null };
        if (!ends)
            return;
        var tense =
            units[i].Has("<past>") ? "<past>"
            : units[i].Has("<pres>") ? "<pres>"
            : "<pri><p3><sg>";
        units[i] = new LexicalUnit(units[i].Blank, "has", "have<vbhaver>" + tense);
        units[i + 1] = new LexicalUnit(" ", "ended", "end<vblex><pp>");
    }
}
