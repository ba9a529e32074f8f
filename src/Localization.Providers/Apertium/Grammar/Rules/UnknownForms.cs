using Localization.Providers.Apertium.Lexicon;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar.Rules;

/// <summary>Gives forms the readings that the house's lexicon has for them.</summary>
internal static class UnknownForms
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (HouseLexicon.Readings(units[i].Form) is not { Length: > 0 } readings)
                continue;
            // A form that the analyser knows keeps its readings beside ours: 'backing' is a noun too.
            units[i] = units[i].With(units[i].IsUnknown ? readings : [.. units[i].Readings.ToArray().Union(readings)]);
        }
    }
}
