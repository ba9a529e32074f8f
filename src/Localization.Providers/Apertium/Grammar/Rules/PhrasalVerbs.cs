using Localization.Providers.Apertium.Lexicon;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar.Rules;

/// <summary>Joins a verb and its particle where the two mean something of their own: <c>stepped up</c> is a form of
/// <c>step up</c>.</summary>
internal static class PhrasalVerbs
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var particle = units[i + 1].Form.ToLowerInvariant();
            if (
                !units[i + 1].FollowsDirectly()
                || particle.Length > 6
                || units[i].IsNoun()
                    && units[i].Has("<n><sg>")
                    && !units[i].Has("<past>")
                    && i > 0
                    && units[i - 1].Has("<det>")
            )
                continue;
            var readings = new List<string>();
            foreach (var reading in units[i].Readings)
            {
                var tags = reading.IndexOf("<vblex>", StringComparison.Ordinal);
                if (tags <= 0 || reading.Contains('#', StringComparison.Ordinal))
                    continue;
                var verb = $"{reading[..tags]} {particle}";
                if (HouseLexicon.Find($"{verb.ToLowerInvariant()}<vblex>") is not null)
                    readings.Add(verb + reading[tags..]);
            }

            if (readings.Count == 0)
                continue;
            units[i] = new LexicalUnit(units[i].Blank, [$"{units[i].Form} {units[i + 1].Form}", .. readings]);
            units.RemoveAt(i + 1);
        }
    }
}
