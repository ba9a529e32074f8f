namespace Localization.Model.Terms;

/// <summary>The gender of a target term.</summary>
public enum GrammaticalGender
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Masculine.</summary>
    Masculine,

    /// <summary>Feminine.</summary>
    Feminine,
}
