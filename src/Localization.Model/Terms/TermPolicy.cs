namespace Localization.Model.Terms;

/// <summary>What must happen to a term.</summary>
public enum TermPolicy
{
    /// <summary>It is in the translation as it is in the source.</summary>
    Keep,

    /// <summary>It is translated by its target term.</summary>
    Translate,

    /// <summary>Its target term must not be in the translation.</summary>
    Forbid,
}
