using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Actions that people do to each other: <c>they blame each other</c> is <c>se culpan</c>, <c>they talk to
/// each other</c> <c>hablan entre sí</c> (RAE, Nueva gramática §16.5).</summary>
internal static class Reciprocals
{
    /// <summary>How the verb of such an action is marked until its translation is known.</summary>
    private const string Mark = "each other";

    private static readonly FrozenDictionary<string, string> AfterPrepositions = new Dictionary<string, string>
    {
        ["with"] = "entre sí",
        ["to"] = "entre sí",
        ["between"] = "entre sí",
        ["among"] = "entre sí",
        ["against"] = "entre sí",
        ["from"] = "el uno del otro",
        ["of"] = "el uno del otro",
        ["about"] = "el uno del otro",
        ["for"] = "el uno por el otro",
        ["on"] = "el uno en el otro",
        ["in"] = "el uno en el otro",
        ["at"] = "el uno al otro",
        ["after"] = "uno tras otro",
        ["behind"] = "uno tras otro",
        ["near"] = "cerca el uno del otro",
        ["without"] = "el uno sin el otro",
    }.ToFrozenDictionary();

    /// <summary>Joins the words.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                (units[i].Form, units[i + 1].Form) is not (("each", "other") or ("one", "another"))
                || !units[i].FollowsDirectly()
                || !units[i + 1].FollowsDirectly()
            )
                continue;
            if (AfterPrepositions.TryGetValue(units[i - 1].Form, out var target))
            {
                units[i - 1] = unit.Fixed(units[i - 1].Blank, target);
                units.RemoveRange(i, 2);
            }
            else if (units[i - 1].Has("<vblex>") && !HasNoun(units, i + 2))
            {
                units[i] = unit.Fixed(units[i].Blank, Mark);
                units.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>Gives the verb its pronoun. Works on what lexical transfer gave.</summary>
    public static void Conjugate(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = units.Count - 1; i > 0; i--)
        {
            var tags = units[i].Form.IndexOf('<', StringComparison.Ordinal);
            if (tags < 0 || !unit.Slots.TryGetValue(units[i].Form[..tags], out var slot) || slot.Target != Mark)
                continue;
            var reading = units[i - 1].Reading;
            var verb = reading.IndexOf("<vblex>", StringComparison.Ordinal);
            // A verb whose forms are made by rule, or that has its pronoun.
            if (
                verb < 1
                || !reading[..verb].EndsWith('r')
                || units[i - 1].Form.Contains("<ger>", StringComparison.Ordinal)
                || units[i - 1].Form.Contains("<subs>", StringComparison.Ordinal)
            )
            {
                unit.Slots[slot.Token] = slot with { Target = "mutuamente" };
                continue;
            }

            var pronominal = (reading[..verb] == "saber" ? "conocer" : reading[..verb]) + "se";
            unit.Pronominal.Add(pronominal);
            units[i - 1] = units[i - 1].With($"{pronominal}<vblex><pron>{reading[(verb + "<vblex>".Length)..]}");
            units.RemoveAt(i);
            unit.Slots.Remove(slot.Token);
        }
    }

    // 'each other's', which is a possessive
    private static bool HasNoun(List<LexicalUnit> units, int i) => i < units.Count && units[i].Has("<gen>");
}
