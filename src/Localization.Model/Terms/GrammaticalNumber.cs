namespace Localization.Model.Terms;

/// <summary>The number of a target term.</summary>
public enum GrammaticalNumber
{
    /// <summary>Singular.</summary>
    Singular,

    /// <summary>Plural.</summary>
    Plural,
}
