namespace Localization.Model;

/// <summary>What must happen to a term.</summary>
public enum TermPolicy
{
    /// <summary>It stands in the translation as it stands in the source.</summary>
    Keep,

    /// <summary>It is translated by its target term.</summary>
    Translate,

    /// <summary>Its target term must not stand in the translation.</summary>
    Forbid,
}
