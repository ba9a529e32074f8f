using System.Collections.Immutable;

namespace Localization.Model.Terms;

/// <summary>The forms of a target that agrees with its noun.</summary>
/// <param name="MasculineSingular">As in <c>chavista, ruso</c>.</param>
/// <param name="FeminineSingular">As in <c>chavista, rusa</c>.</param>
/// <param name="MasculinePlural">As in <c>chavistas, rusos</c>.</param>
/// <param name="FemininePlural">As in <c>chavistas, rusas</c>.</param>
public sealed record TargetForms(
    string MasculineSingular,
    string FeminineSingular,
    string MasculinePlural,
    string FemininePlural
)
{
    /// <summary>The four forms, each once, the masculine singular first.</summary>
    public ImmutableArray<string> All =>
        [.. new[] { MasculineSingular, FeminineSingular, MasculinePlural, FemininePlural }.Distinct()];

    /// <summary>The form for a gender and a number; masculine where the gender is not known.</summary>
    public string For(GrammaticalGender gender, GrammaticalNumber number) =>
        (gender, number) switch
        {
            (GrammaticalGender.Feminine, GrammaticalNumber.Plural) => FemininePlural,
            (GrammaticalGender.Feminine, _) => FeminineSingular,
            (_, GrammaticalNumber.Plural) => MasculinePlural,
            _ => MasculineSingular,
        };
}
