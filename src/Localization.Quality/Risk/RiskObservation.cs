namespace Localization.Quality.Risk;

/// <summary>A machine-translated segment of which it is known whether an editor changed it.</summary>
/// <param name="Signs">Its signs before the edit.</param>
/// <param name="Provider">The provider that translated it.</param>
/// <param name="IsEdited">Whether the editor changed it.</param>
public sealed record RiskObservation(RiskSigns Signs, string Provider, bool IsEdited);
