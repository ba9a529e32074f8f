namespace Localization.Model.Quality;

/// <summary>How bad a <see cref="QualityIssue"/> is.</summary>
public enum QualitySeverity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Must not be published.</summary>
    Error,
}
