namespace Localization.Model.Terms;

/// <summary>The status of a target term among those of its concept (TBX-Basic,
/// <c>/administrativeStatus/</c>).</summary>
public enum TermStatus
{
    /// <summary>The one to use.</summary>
    Preferred,

    /// <summary>Another that may be used: verification accepts it.</summary>
    Admitted,

    /// <summary>Used no longer: verification finds it and puts the preferred term in its place.</summary>
    Deprecated,

    /// <summary>Never to be used: as <see cref="Deprecated"/>, and an error where it stays.</summary>
    Forbidden,
}
