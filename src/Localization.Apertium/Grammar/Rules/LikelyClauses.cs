using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A clause that is likely or not: <c>it is unlikely that he will win</c> is <c>es poco probable que
/// gane</c>. The pair knows the joined words only with an infinitive.</summary>
internal static class LikelyClauses
{
    /// <summary>Takes the words apart.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form.Split(' ') is not [var be, "likely" or "unlikely"]
                || units[i + 1].Form != "that"
                || !units[i - 1].Form.Equals("it", StringComparison.OrdinalIgnoreCase)
            )
                continue;
            var tags = units[i].Has("<past>") ? "<past><p3><sg>" : "<pri><p3><sg>";
            var unlikely = units[i].Form.EndsWith("unlikely", StringComparison.Ordinal);
            units[i] = new LexicalUnit(units[i].Blank, be, "be<vbser>" + tags);
            units.Insert(i + 1, new LexicalUnit(" ", "probable", "probable<adj>"));
            if (unlikely)
                units.Insert(i + 1, unit.Fixed(" ", "poco", "<preadv>"));
        }
    }
}
