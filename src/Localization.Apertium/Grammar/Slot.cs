namespace Localization.Apertium.Grammar;

/// <summary>A token that is in the engine's text for something whose translation is given.</summary>
/// <param name="Token">Letters and digits that no stage takes apart.</param>
/// <param name="Target">What is put in its place at the end.</param>
/// <param name="PartOfSpeech">How the grammar must treat it.</param>
/// <param name="Gender">The gender of the target.</param>
/// <param name="Number">The number of the target.</param>
/// <param name="Mark">Punctuation that represents itself: how its spaces go; null for words.</param>
internal sealed record Slot(
    string Token,
    string Target,
    PartOfSpeech PartOfSpeech,
    GrammaticalGender Gender,
    GrammaticalNumber Number,
    MarkSpacing? Mark = null
)
{
    /// <summary>The forms of an adjective, one of which the grammar chooses.</summary>
    public TargetForms? Forms { get; init; }

    /// <summary>The infinitive of a verb, one of whose forms the grammar chooses; null for all else.</summary>
    public string? Verb { get; init; }

    /// <summary>What is in the source, where that is known; otherwise empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The tags of a word of another class than <see cref="PartOfSpeech"/> names; null for none.</summary>
    public string? Tags { get; init; }

    /// <summary>The index of the inline code that is here as a word; -1 for none.</summary>
    public int Code { get; init; } = -1;

    /// <summary>The tags that the tagger sees.</summary>
    public string SourceTags =>
        Tags
        ?? (
            Mark is { } mark
                ? (mark == MarkSpacing.Closing ? "<rpar>" : "<lpar>")
                : PartOfSpeech switch
                {
                    PartOfSpeech.Noun => "<n>" + NumberTag,
                    PartOfSpeech.Adjective => "<adj>",
                    PartOfSpeech.Adverb => "<adv>",
                    PartOfSpeech.Number => "<num>",
                    PartOfSpeech.Person => "<np><cog><sg>",
                    _ => "<np><loc><sg>",
                }
        );

    /// <summary>The tags of the target, for the transfer rules.</summary>
    /// <param name="name">The kind of name that gives the right word order here.</param>
    public string TargetTags(string name) =>
        Mark is not null || Tags is not null
            ? SourceTags
            : PartOfSpeech switch
            {
                PartOfSpeech.Noun => "<n>" + GenderTag + NumberTag,
                PartOfSpeech.Adjective => "<adj><GD><ND>",
                PartOfSpeech.Adverb => "<adv>",
                PartOfSpeech.Number => "<num>",
                _ => "<np>" + name + GenderTag + NumberTag,
            };

    /// <summary>Whether it is a name of any kind.</summary>
    public bool IsName =>
        Mark is null
        && Tags is null
        && PartOfSpeech
            is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Number);

    private string GenderTag => Gender == GrammaticalGender.Feminine ? "<f>" : "<m>";

    private string NumberTag => Number == GrammaticalNumber.Plural ? "<pl>" : "<sg>";
}
