using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Such</c> between what counts and a noun: <c>the third such meeting</c> is <c>la tercera reunión de este
/// tipo</c>, <c>no such law</c> is no <c>ley de este tipo</c>.</summary>
internal static class SuchNouns
{
    private const int LongestGroup = 4;

    /// <summary>Puts the phrase after the noun.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form != "such"
                || !units[i].FollowsDirectly()
                || !units[i + 1].FollowsDirectly()
                || !Counts(units[i - 1], unit)
                || Noun(units, i + 1) is not { } noun
            )
                continue;
            var slot = new Slot(unit.Tokens.Next(), "de este tipo", PartOfSpeech.Adverb, default, default);
            units[noun] = units[noun].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units.Insert(noun + 1, unit.Hold(" ", slot));
            units.RemoveAt(i);
        }
    }

    private static bool Counts(LexicalUnit word, EncodedUnit unit) =>
        word.Has("<ord>")
        || word.Has("<num>")
        || word.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number, Tags: null }
        || word.Form.ToLowerInvariant()
            is "no"
                or "any"
                or "many"
                or "few"
                or "several"
                or "other"
                or "another"
                or "most"
                or "all"
                or "some"
                or "first"
                or "last"
                or "latest"
                or "only"
                or "every"
                or "each";

    private static int? Noun(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + LongestGroup && units[i].FollowsDirectly(); i++)
        {
            var next = i + 1 < units.Count && units[i + 1].FollowsDirectly() ? units[i + 1] : null;
            if (units[i].IsNoun() && !(next is not null && next.IsNoun() && !next.Has("<vb")))
                return i;
            if (!units[i].IsNoun() && !units[i].IsAdjective())
                return null;
        }

        return null;
    }
}
