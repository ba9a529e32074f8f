using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>How something is done: <c>save money by cooking at home</c> is <c>ahorrar dinero cocinando en casa</c>, and
/// not <c>por cocinar</c> (RAE, Nueva gramática §27.3).</summary>
internal static class MeansClauses
{
    private const string Preposition = "por";

    /// <summary>Marks the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("by", StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].Has("<ger>")
                || !units[i + 1].FollowsDirectly()
                || IsAgent(units, i)
            )
                continue;
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<ger>", StringComparison.Ordinal));
            var spanish = char.IsUpper(units[i].Form[0]) ? "Por" : Preposition;
            units[i] = unit.Fixed(units[i].Blank, spanish, "<pr>");
        }
    }

    /// <summary>Leaves it out before its gerund.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf("<pr>", StringComparison.Ordinal);
            if (
                tags <= 0
                || !unit.Slots.TryGetValue(units[i].Form[..tags], out var slot)
                || slot is not { Target: "por" or "Por", Tags: "<pr>" }
                || !units[i + 1].Form.Contains("<inf>", StringComparison.Ordinal)
            )
                continue;
            var gerund = units[i + 1].Form.Replace("<inf>", "<ger>", StringComparison.Ordinal);
            if (slot.Target == "Por")
                gerund = char.ToUpperInvariant(gerund[0]) + gerund[1..];
            units[i + 1] = units[i + 1].Renamed(gerund).WithBlank(units[i].Blank);
            unit.Slots.Remove(slot.Token);
            units.RemoveAt(i);
        }
    }

    // 'written by leading experts', 'hit by flooding in the south': who or what did it.
    private static bool IsAgent(List<LexicalUnit> units, int i)
    {
        var (action, next) = (units[i + 1], units[i + 2]);
        if (IsPassive(units, i - 1))
            return action.IsAdjective() || (!IsObject(next) && (action.IsNoun() || next.IsNoun()));
        if (!action.IsNoun() || IsObject(next))
            return false;
        // 'save money by cooking at home', 'improve care by hiring nurses', but 'a book by leading experts'
        return !(next.Has("<pr>") && next.Form != "of")
            && (!next.IsNoun() || !next.FollowsDirectly() || action.IsAdjective());
    }

    // 'hit by', but not 'she helped by'
    private static bool IsPassive(List<LexicalUnit> units, int i) =>
        i >= 0 && units[i].IsParticiple() && !(i > 0 && units[i - 1].Has("<prn><subj>"));

    private static bool IsObject(LexicalUnit word) =>
        word.FollowsDirectly()
        && (
            word.Has("<det>")
            || word.Has("<prn>")
            || word.Has("<num>")
            // 'a short', which the analyser joins
            || word.Form.StartsWith("a ", StringComparison.Ordinal)
        );
}
