namespace Localization.Conventions.Stretches;

/// <summary>What a rule found at a token.</summary>
/// <param name="First">The first token.</param>
/// <param name="After">The token after the last one.</param>
/// <param name="Target">What must be in the translation; null where the stretch is only to be left alone.</param>
/// <param name="PartOfSpeech">Its grammar class.</param>
/// <param name="Gender">Its gender.</param>
/// <param name="Number">Its number.</param>
internal sealed record Stretch(
    int First,
    int After,
    string? Target,
    PartOfSpeech PartOfSpeech = PartOfSpeech.Other,
    GrammaticalGender Gender = GrammaticalGender.Unknown,
    GrammaticalNumber Number = GrammaticalNumber.Singular
);
