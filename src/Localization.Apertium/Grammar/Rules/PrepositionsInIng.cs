using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Following</c> before an event says when: <c>he resigned following the scandal</c> is <c>dimitió tras el
/// escándalo</c>. <c>Facing</c> after a comma or <c>and</c> says in view of what: <c>ante sanciones</c>;
/// <c>excluding</c> after a noun is <c>sin contar</c>.</summary>
internal static class PrepositionsInIng
{
    // What one follows, or keeps to.
    private static readonly FrozenSet<string> Followed = (
        "car truck van man woman boy girl person people child leader path trail road route river line footstep step "
        + "rule order instruction advice law guideline recommendation example plan model script procedure policy "
        + "tradition practice pattern news story account team club player him her them it me us"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes a preposition of it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var preposition =
                IsFacing(units, i) ? "ante"
                : IsExcluding(units, i) ? "sin contar"
                : null;
            if (preposition is not null)
            {
                // 'excluding refined products'
                if (units[i + 1].IsParticiple())
                    units[i + 1] = units[i + 1].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
                units[i] = unit.Fixed(units[i].Blank, preposition, "<pr>");
                continue;
            }

            if (
                !units[i].Form.Equals("following", StringComparison.OrdinalIgnoreCase)
                || (i > 0 && IsActionAfter(units[i - 1]))
                || !units[i + 1].FollowsDirectly()
                || Head(units, i + 1) is not { } head
                || IsFollowed(head)
            )
                continue;
            var spanish = char.IsUpper(units[i].Form[0]) ? "Tras" : "tras";
            var slot = new Slot(unit.Tokens.Next(), spanish, PartOfSpeech.Adverb, default, default) { Tags = "<pr>" };
            units[i] = unit.Hold(units[i].Blank, slot);
        }
    }

    private static bool IsFacing(List<LexicalUnit> units, int i) =>
        units[i].Form == "facing"
        && i > 0
        && (units[i - 1].Has("<cm>") || units[i - 1].Form == "and")
        && units[i + 1].FollowsDirectly()
        && !units[i + 1].Has("<pr>");

    // 'exports, excluding oil, fell'
    private static bool IsExcluding(List<LexicalUnit> units, int i) =>
        units[i].Form == "excluding"
        && i > 0
        && (units[i - 1].Has("<cm>") || units[i - 1].IsNoun() || units[i - 1].Form == "(")
        && units[i + 1].FollowsDirectly()
        && !units[i + 1].Has("<pr>");

    // 'is following', 'the following day', 'by following'
    private static bool IsActionAfter(LexicalUnit word) =>
        word.Has("<vbser>") || word.Has("<det>") || word.Has("<pr>") || word.Form is "and" or "not" or "now" or "'re";

    // The noun of a phrase that begins with an article, a possessive, a name or a figure.
    private static LexicalUnit? Head(List<LexicalUnit> units, int start)
    {
        var begins =
            units[start].Has("<det>")
            || units[start].Has("<np>")
            || units[start].IsUnknown
            || units[start].Form.Equals("over", StringComparison.Ordinal)
            || units[start].Has("<num>")
            || units[start].Form.StartsWith("more", StringComparison.Ordinal)
            || units[start].Has("<n><pl>");
        if (!begins)
            return null;
        var i = start;
        while (
            i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && i < start + 5
            && (
                units[i + 1].IsNoun()
                || units[i + 1].IsAdjective()
                || units[i + 1].IsDeterminer()
                || units[i + 1].IsUnknown
            )
            && !units[i + 1].Has("<pr>")
        )
            i++;
        return units[i];
    }

    private static bool IsFollowed(LexicalUnit head)
    {
        foreach (var reading in head.Readings)
        {
            var tags = reading.IndexOf('<', StringComparison.Ordinal);
            if (tags > 0 && Followed.Contains(reading[..tags].ToLowerInvariant()))
                return true;
        }

        return Followed.Contains(head.Form.ToLowerInvariant());
    }
}
