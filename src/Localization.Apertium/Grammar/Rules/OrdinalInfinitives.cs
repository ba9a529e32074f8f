using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What the first or last of its kind does: <c>the first woman to lead the police</c> is <c>la primera mujer
/// en dirigir la policía</c>. Works on what lexical transfer gave.</summary>
internal static class OrdinalInfinitives
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Ordinals = FrozenSet.Create(
        "first",
        "second",
        "third",
        "fourth",
        "last",
        "only",
        "latest",
        "youngest",
        "oldest"
    );

    // Who or what acts: 'the first thing to do' and 'the last chance to win' are other constructions.
    private static readonly FrozenSet<string> Agents = (
        "country nation state city town region company firm bank airline team club party newspaper university school "
        + "ship plane astronaut pope sportsman climber swimmer winner"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes a noun of an ordinal without one: <c>the first to arrive</c> is <c>el primero en llegar</c>.
    /// </summary>
    public static void Alone(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            var spanish = units[i].Form switch
            {
                "first" => "primer",
                "second" => "segund",
                "third" => "tercer",
                "last" => "últim",
                "only one" => "únic",
                _ => null,
            };
            if (
                spanish is null
                || !units[i - 1].Form.Equals("the", StringComparison.OrdinalIgnoreCase)
                || units[i + 1].Form != "to"
                || !units[i + 2].Has("<inf>")
                || !units[i + 1].FollowsDirectly()
            )
                continue;
            var feminine = units.Take(i).Any(u => u.Form.ToLowerInvariant() is "she" or "woman" or "her");
            units[i] = unit.Hold(
                units[i].Blank,
                new Slot(
                    unit.Tokens.Next(),
                    spanish + (feminine ? 'a' : 'o'),
                    PartOfSpeech.Noun,
                    feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
                    GrammaticalNumber.Singular
                )
            );
            units[i + 1] = unit.Fixed(" ", "en", "<pr>");
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        }
    }

    /// <summary>Puts the preposition in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                units[i].Is("<n>")
                && (People.Has(units[i].Lemma()) || Agents.Contains(units[i].Lemma()))
                && units[i + 1].Is("to<pr>")
                && units[i + 1].FollowsDirectly()
                && units[i + 2].Is("<inf>")
                && IsOrdered(units, i)
            )
                units[i + 1] = new LexicalUnit(units[i + 1].Blank, "in<pr>", "en<pr>");
        }
    }

    private static bool IsOrdered(List<LexicalUnit> units, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Reach && units[i + 1].FollowsDirectly(); i--)
        {
            if (Ordinals.Contains(units[i].Lemma()))
                return true;
            if (!units[i].Is("<adj>") && !units[i].Is("<n>"))
                return false;
        }

        return false;
    }

    /// <summary>Puts the verb before it in the preterite: who was the first was so once.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 4 < units.Count; i++)
        {
            if (
                !units[i].Form.StartsWith("ser<vbser><pii>", StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].Form.Contains("<det><def>", StringComparison.Ordinal)
                || units[i + 2].Form.Split('<')[0]
                    is not ("primer" or "primero" or "tercer" or "segundo" or "tercero" or "último" or "único")
            )
                continue;
            var end = Math.Min(units.Count - 1, i + 3 + Reach);
            for (var k = i + 3; k < end; k++)
            {
                if (units[k].Form == "en<pr>" && units[k + 1].Form.Contains("<inf>", StringComparison.Ordinal))
                    units[i] = units[i].Renamed(units[i].Form.Replace("<pii>", "<ifi>", StringComparison.Ordinal));
            }
        }
    }
}
