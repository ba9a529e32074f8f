using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Forms in <c>-ing</c> that newspapers use as adjectives, with the adjectives that Spanish has for
/// them.</summary>
internal static class ParticipleAdjectives
{
    private static readonly Dictionary<string, TargetForms> Adjectives = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aging"] = Regular("envejecid"),
        ["ageing"] = Regular("envejecid"),
        ["changing"] = Common("cambiante"),
        ["declining"] = Fixed("en declive"),
        ["deteriorating"] = Fixed("en deterioro"),
        ["developing"] = Fixed("en desarrollo"),
        ["emerging"] = Common("emergente"),
        ["escalating"] = Common("creciente"),
        ["existing"] = Common("existente"),
        ["falling"] = Fixed("a la baja"),
        ["growing"] = Common("creciente"),
        ["incoming"] = Common("entrante"),
        ["increasing"] = Common("creciente"),
        ["lasting"] = Regular("durader"),
        ["mounting"] = Common("creciente"),
        ["neighboring"] = Regular("vecin"),
        ["neighbouring"] = Regular("vecin"),
        ["ongoing"] = Fixed("en curso"),
        ["opposing"] = Regular("contrari"),
        ["outgoing"] = Common("saliente"),
        ["pressing"] = Common("apremiante"),
        ["prevailing"] = Common("imperante"),
        ["remaining"] = Common("restante"),
        ["rising"] = Common("creciente"),
        ["ruling"] = Common("gobernante"),
        ["shrinking"] = Common("menguante"),
        ["soaring"] = Fixed("en alza"),
        ["sweeping"] = Regular("ampli"),
        ["unwavering"] = Common("inquebrantable"),
        ["warring"] = Fixed("en guerra"),
        ["worsening"] = Regular("agravad"),
    };

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !Adjectives.TryGetValue(units[i].Form, out var forms)
                || !units[i + 1].FollowsDirectly()
                || !(
                    units[i + 1].IsNoun()
                    || units[i + 1].IsAdjective()
                    || units[i + 1].IsUnknown
                    || units[i + 1].IsName(unit)
                )
                || units[i + 1].IsDeterminer()
            )
                continue;
            if (i > 0 && !units[i - 1].Has("<gen>") && (units[i - 1].Has("<vbser>") || units[i - 1].Has("<vbhaver>")))
                continue;

            var slot = new Slot(unit.Tokens.Next(), forms.MasculineSingular, PartOfSpeech.Adjective, default, default)
            {
                Forms = forms,
            };
            units[i] = unit.Hold(units[i].Blank, slot);
        }
    }

    private static TargetForms Regular(string stem) => new(stem + "o", stem + "a", stem + "os", stem + "as");

    private static TargetForms Common(string singular) => new(singular, singular, singular + "s", singular + "s");

    private static TargetForms Fixed(string form) => new(form, form, form, form);
}
