using System.Text.RegularExpressions;

namespace Localization.Quality.House;

/// <summary>A rule of the house: what must not be in a translation.</summary>
/// <param name="Pattern">What it matches.</param>
/// <param name="Message">What to say.</param>
/// <param name="Suggestion">What to write instead, with <c>$1</c> for groups; empty for none.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record StyleRule(Regex Pattern, string Message, string Suggestion, QualitySeverity Severity);
