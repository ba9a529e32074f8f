namespace Localization.Model.Terms;

/// <summary>What became of a term in a translation.</summary>
public enum TermOutcome
{
    /// <summary>The provider put it there.</summary>
    Kept,

    /// <summary>It was missing and was put right.</summary>
    Repaired,

    /// <summary>It is missing.</summary>
    Missing,

    /// <summary>There is something else that is right in its context: an adjective for a country, an abbreviation,
    /// a pronoun for a name that was said before, the target of another entry with the same source.</summary>
    Accepted,
}
