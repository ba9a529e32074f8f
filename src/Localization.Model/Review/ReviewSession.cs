namespace Localization.Model.Review;

/// <summary>Somebody who is signed in, in one browser or program.</summary>
/// <param name="Id">Random, not to be guessed.</param>
/// <param name="User">Who.</param>
/// <param name="Role">What they may do as long as it lasts.</param>
/// <param name="Began">When it began.</param>
public sealed record ReviewSession(string Id, string User, ReviewRole Role, DateTimeOffset Began);
