using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Meet</c> with a person as its object is <c>reunirse con</c>: <c>he met the minister</c> is <c>se reunió
/// con el ministro</c>.</summary>
internal static class MetPersons
{
    private const int LongestGroup = 4;

    private static readonly FrozenSet<string> Groups = (
        "group delegation family team representative member official relative counterpart executive aide adviser "
        + "advisor negotiator organizer organiser"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes one verb with its preposition of it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!IsMeet(units[i]) || !units[i + 1].FollowsDirectly() || !IsPerson(units, i + 1, unit))
                continue;
            var form = units[i].Form + " with";
            units[i] = new LexicalUnit(
                units[i].Blank,
                [
                    form,
                    .. units[i]
                        .Readings.ToArray()
                        .Where(r => r.StartsWith("meet<vblex>", StringComparison.Ordinal))
                        .Select(r => "meet with" + r["meet".Length..]),
                ]
            );
        }
    }

    private static bool IsMeet(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            if (reading.StartsWith("meet<vblex>", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // A name of a person, or a group that ends in a word for people.
    private static bool IsPerson(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (
            units[start].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Person }
            || units[start].Form is "Mr." or "Mrs." or "Ms." or "Dr." or "Mr" or "Mrs" or "Ms" or "Dr"
            || units[start].Has("<np><ant>")
            || units[start].Has("<np><cog>")
        )
            return true;
        for (var i = start; i < units.Count && i < start + LongestGroup && units[i].FollowsDirectly(); i++)
        {
            foreach (var reading in units[i].Readings)
            {
                var tags = reading.IndexOf("<n>", StringComparison.Ordinal);
                var lemma = tags < 0 ? "" : reading[..tags].ToLowerInvariant();
                if (People.Has(lemma) || Groups.Contains(lemma))
                    return !(i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].IsNoun());
            }

            if (units[i].Has("<num>"))
                continue;
            if (!units[i].Has("<det>") && !units[i].IsAdjective() && !units[i].IsNoun() && !units[i].IsUnknown)
                return false;
        }

        return false;
    }
}
