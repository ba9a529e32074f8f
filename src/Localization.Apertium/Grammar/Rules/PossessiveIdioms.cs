using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs with a noun of one's own that mean something as a whole: <c>she changed her mind</c> is <c>cambió de
/// opinión</c>. The lexicon has them as <c>change one's mind</c>.</summary>
internal static class PossessiveIdioms
{
    /// <summary>Joins the words.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i + 1].Has("<det><pos>")
                || !units[i + 1].FollowsDirectly()
                || !units[i + 2].FollowsDirectly()
                || Nouns(units[i + 2]) is not { Length: > 0 } nouns
            )
                continue;
            var readings = new List<string>();
            foreach (var reading in units[i].Readings)
            {
                var tags = reading.IndexOf("<vblex>", StringComparison.Ordinal);
                foreach (var noun in nouns)
                {
                    var verb = tags < 0 ? "" : $"{reading[..tags].ToLowerInvariant()} one's {noun}";
                    if (tags >= 0 && HouseLexicon.Find(verb + "<vblex>") is not null)
                        readings.Add(verb + reading[tags..]);
                }
            }

            if (readings.Count == 0)
                continue;
            units[i] = new LexicalUnit(units[i].Blank, [units[i].Form, .. readings.Distinct()]);
            units.RemoveRange(i + 1, 2);
        }
    }

    private static string[] Nouns(LexicalUnit word) =>
        [
            .. word
                .Readings.ToArray()
                .Where(r => r.Contains("<n>", StringComparison.Ordinal))
                .Select(r => r[..r.IndexOf('<', StringComparison.Ordinal)]),
        ];
}
