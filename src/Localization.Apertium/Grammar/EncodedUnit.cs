using System.Collections.Immutable;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A unit as the engine gets it.</summary>
/// <param name="Stream">The text in the engine's stream format, with a token for each slot and a superblank for each
/// inline code.</param>
/// <param name="Role">What the unit is in its article.</param>
/// <param name="Slots">The slots, by token; names that the analyser does not know are added on the way.</param>
/// <param name="Tokens">Makes tokens for more slots.</param>
/// <param name="Codes">The inline codes of the source, in order: the number in a superblank is an index into
/// it.</param>
/// <param name="AddedStop">Whether a full stop was added, to be taken off again.</param>
internal sealed record EncodedUnit(
    string Stream,
    BlockRole Role,
    Dictionary<string, Slot> Slots,
    TokenNames Tokens,
    ImmutableArray<InlineCode> Codes,
    bool AddedStop
)
{
    /// <summary>For each code the symbols inside it that touch it, such as the plus of a phone number: they are no
    /// words, so they do not move with the code.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    /// <summary>The tags of the imperative in which the sentence's first verb is; null where it is none.</summary>
    public string? Imperative { get; set; }

    /// <summary>Whether a clause was given <c>they</c> as its subject that Spanish leaves unsaid.</summary>
    public bool Impersonal { get; set; }

    /// <summary>Whether a clause of what somebody wants is to be in the subjunctive.</summary>
    public bool Wished { get; set; }

    /// <summary>Whether a relative has a clause as its antecedent.</summary>
    public bool AfterClause { get; set; }

    /// <summary>Person and number of who asks somebody to do something; null where it is not known.</summary>
    public string? Asker { get; set; }

    /// <summary>Whether a second verb was given the pronoun of its subject that Spanish leaves unsaid.</summary>
    public bool Coordinated { get; set; }

    /// <summary>Whether a verb was moved before its subject, which is a plural.</summary>
    public bool Inverted { get; set; }

    /// <summary>Whether each verb right after a relative pronoun belongs to a plural, in order.</summary>
    public List<bool> RelativeVerbs { get; } = [];

    /// <summary>Whether a participle ends a title.</summary>
    public bool Titled { get; set; }

    /// <summary>Whether an infinitive was made the subject of a verb.</summary>
    public bool InfinitiveSubject { get; set; }

    /// <summary>Whether the state that something brings somebody into was moved before its object.</summary>
    public bool MadeStates { get; set; }

    /// <summary>Whether what something is called was given its preposition.</summary>
    public bool CalledStates { get; set; }

    /// <summary>Whether the subject of the sentence is a woman, whatever the gender of its noun.</summary>
    public bool WomanSubject { get; set; }

    /// <summary>Whether the source has <c>which</c> after a preposition.</summary>
    public bool PiedRelatives { get; set; }

    /// <summary>Verbs that have a pronoun in this text alone, such as <c>culparse</c>.</summary>
    public HashSet<string> Pronominal { get; } = [];

    /// <summary>A word of the engine's stream that represents Spanish that no rule changes.</summary>
    /// <param name="blank">What is before it.</param>
    /// <param name="spanish">The Spanish.</param>
    /// <param name="tags">The class that the transfer rules see.</param>
    public LexicalUnit Fixed(string blank, string spanish, string? tags = null) =>
        Hold(blank, new Slot(Tokens.Next(), spanish, PartOfSpeech.Adverb, default, default) { Tags = tags });

    /// <summary>A word of the engine's stream that represents <paramref name="slot"/>.</summary>
    /// <param name="blank">What is before it.</param>
    /// <param name="slot">What is put in its place at the end.</param>
    public LexicalUnit Hold(string blank, Slot slot)
    {
        Slots[slot.Token] = slot;
        return new LexicalUnit(blank, slot.Token, slot.Token + slot.SourceTags);
    }
}
