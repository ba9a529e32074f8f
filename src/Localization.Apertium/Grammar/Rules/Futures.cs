using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Will</c> between a noun and an infinitive is the future: <c>the tax will apply</c> is <c>el impuesto se
/// aplicará</c>. The pair's tagger takes some for a testament or a wish.</summary>
internal static class Futures
{
    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form != "will"
                || !units[i].Has("<vaux>")
                || !units[i].FollowsDirectly()
                || !units[i - 1].IsNoun()
                || !units[i + 1].Has("<inf>")
            )
                continue;
            units[i] = units[i].Choose(r => r.Contains("<vaux>", StringComparison.Ordinal));
            // 'Berlin' is a car too.
            if (!units[i - 1].Has("<np>"))
                units[i - 1] = units[i - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        }
    }
}
