using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>on</c>, <c>over</c>, <c>in</c>, <c>against</c> are adverbs only where nothing follows that they could
/// govern.</summary>
internal static class Prepositions
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var next = units[i + 1];
            if (
                units[i].Has("<pr>")
                && units[i].IsAdverb()
                && (
                    next.Has("<det>")
                    || next.Has("<num>")
                    || next.Has("<np>")
                    || next.IsNoun()
                    || next.Has("<prn><obj>")
                    || next.Has("<ger>")
                    || next.IsUnknown
                )
            )
                units[i] = units[i].Choose(r => r.Contains("<pr>", StringComparison.Ordinal));
        }
    }
}
