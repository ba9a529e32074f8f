namespace Localization.Model.Terms;

/// <summary> A stretch of a source text whose translation is given: a term, a date, a number (Hokamp and Liu 2017,
/// 'Lexically constrained decoding'). A provider that knows grammar uses the class, gender and number for the words
/// around it; one that only takes text protects it. </summary>
/// <param name="Start">Where it begins in the source's text.</param>
/// <param name="Length">How long it is there; at least 1.</param>
/// <param name="Target">What must be in the translation.</param>
/// <param name="PartOfSpeech">Its grammar class.</param>
/// <param name="Gender">The gender of the target.</param>
/// <param name="Number">The number of the target.</param>
public sealed record LexicalConstraint(
    int Start,
    int Length,
    string Target,
    PartOfSpeech PartOfSpeech,
    GrammaticalGender Gender = GrammaticalGender.Unknown,
    GrammaticalNumber Number = GrammaticalNumber.Singular
)
{
    /// <summary>The forms of a target that agrees with its noun; null where <see cref="Target"/> is its only
    /// form.</summary>
    public TargetForms? Forms { get; init; }

    /// <summary>Whether the target takes an article.</summary>
    public TermArticle Article { get; init; }

    /// <summary>The index after the last character.</summary>
    public int End => Start + Length;
}
