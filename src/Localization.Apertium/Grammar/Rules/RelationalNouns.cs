using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Nouns before a noun for which Spanish has an adjective: <c>the election campaign</c> is <c>la campaña
/// electoral</c>, <c>tax reform</c> is <c>reforma fiscal</c>.</summary>
internal static class RelationalNouns
{
    // The English adjective whose Spanish it is.
    private static readonly FrozenDictionary<string, string> Adjectives = new Dictionary<string, string>
    {
        ["election"] = "electoral",
        ["tax"] = "fiscal",
        ["budget"] = "budgetary",
        ["weather"] = "meteorological",
    }.ToFrozenDictionary();

    // 'election day', 'tax payer' are names of their own.
    private static readonly FrozenSet<string> Own = ("day night date payer collector haven free")
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes adjectives of them.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !units[i].IsNoun()
                || !Adjectives.TryGetValue(units[i].Form.ToLowerInvariant(), out var adjective)
                || !units[i + 1].IsNoun()
                || units[i + 1].IsDeterminer()
                || units[i + 1].Has("<pr>")
                || !units[i + 1].FollowsDirectly()
                || Own.Contains(units[i + 1].Form)
                || (i + 2 < units.Count && units[i + 2].FollowsDirectly() && IsOnlyNoun(units[i + 2]))
            )
                continue;
            units[i] = units[i].With((char.IsUpper(units[i].Form[0]) ? Capital(adjective) : adjective) + "<adj>");
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        }
    }

    private static bool IsOnlyNoun(LexicalUnit word) => word.IsNoun() && !word.Has("<vb");

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
