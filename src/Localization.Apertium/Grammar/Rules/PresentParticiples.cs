using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A present participle before its noun has no Spanish form of its own: <c>against emerging threats</c> is
/// <c>contra amenazas que emergen</c>.</summary>
internal static class PresentParticiples
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                !units[i].Has("<ger>")
                || units[i].IsNoun()
                || units[i].IsAdjective()
                || units[i].Has("<pr>")
                || !units[i + 1].Has("<n><pl>")
                || units[i + 1].IsDeterminer()
                || !units[i + 1].FollowsDirectly()
                || !(
                    units[i - 1].Has("<pr>") && units[i - 1].Form is "against" or "among" or "amid"
                    || units[i - 1].Has("<det>")
                )
            )
                continue;

            var lemma = units[i].Readings[0];
            var verb = lemma[..lemma.IndexOf('<', StringComparison.Ordinal)];
            var noun = units[i + 1]
                .Choose(r => r.Contains("<n><pl>", StringComparison.Ordinal))
                .WithBlank(units[i].Blank);
            units[i] = noun;
            units[i + 1] = new LexicalUnit(" ", "that", "that<rel><an><mf><sp>");
            units.Insert(i + 2, new LexicalUnit(" ", verb, $"{verb}<vblex><pres>"));
        }
    }
}
