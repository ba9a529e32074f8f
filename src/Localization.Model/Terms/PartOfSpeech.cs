namespace Localization.Model.Terms;

/// <summary>The grammar class of a term or a constraint (TBX-Basic's <c>/partOfSpeech/</c>, proper nouns by kind, for
/// what a translation engine must know of the words around them).</summary>
public enum PartOfSpeech
{
    /// <summary>A name of no known kind.</summary>
    ProperNoun,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An organisation, a newspaper, a brand.</summary>
    Organization,

    /// <summary>A ship, an aircraft, a weapon: a thing with a name.</summary>
    Product,

    /// <summary>A common noun.</summary>
    Noun,

    /// <summary>An adjective: its target agrees with its noun.</summary>
    Adjective,

    /// <summary>A verb: its target is conjugated, so a provider is not held to it; verification looks for its
    /// stem.</summary>
    Verb,

    /// <summary>A number, with or without its unit.</summary>
    Number,

    /// <summary>A date, time or other phrase that serves as an adverb.</summary>
    Adverb,

    /// <summary>Anything else: it goes through untouched.</summary>
    Other,
}
