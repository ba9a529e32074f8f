namespace Localization.Quality;

/// <summary>A check that cannot be made on this machine.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="Component">The Debian package that it needs.</param>
public sealed record MissingCheck(string Check, string Component);
