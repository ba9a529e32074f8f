using Localization.Providers.Apertium.Lexicon;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar.Rules;

/// <summary>Gives forms that the analyser does not know the readings that the house's lexicon has for them.</summary>
internal static class UnknownForms
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].IsUnknown && HouseLexicon.Readings(units[i].Form) is { Length: > 0 } readings)
                units[i] = units[i].With(readings);
        }
    }
}
