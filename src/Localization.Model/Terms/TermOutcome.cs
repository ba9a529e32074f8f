namespace Localization.Model;

/// <summary>What became of a term in a translation.</summary>
public enum TermOutcome
{
    /// <summary>The provider put it there.</summary>
    Kept,

    /// <summary>It was missing and was put right.</summary>
    Repaired,

    /// <summary>It is missing.</summary>
    Missing,
}
