using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What a measure or a harm concerns is a whole kind: <c>the deal excludes refined products</c> is <c>excluye
/// los productos refinados</c>. Works on what lexical transfer gave.</summary>
internal static class GenericObjects
{
    private static readonly FrozenSet<string> Verbs = (
        "exclude ban prohibit affect protect threaten punish regulate tax oppose benefit harm legalize legalise love "
        + "hate abolish"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the article in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i].Is("<vblex>")
                && Verbs.Contains(units[i].Lemma())
                && units[i + 1].FollowsDirectly()
                && TransferWords.BareNoun(units, i + 1) is { } noun
                && noun.Is("<n><pl>")
                && !IsAmount(noun.Lemma())
            )
                units.Insert(i + 1, TransferWords.Article(" "));
        }
    }

    private static bool IsAmount(string lemma) =>
        lemma is "thousand" or "hundred" or "dozen" or "million" or "billion" or "score";
}
