namespace Localization.Model.Review;

/// <summary>A filter of the list of articles that a user has saved.</summary>
/// <param name="Title">Its title, which is the user's own.</param>
/// <param name="Query">What it shows, as the query of the list's address.</param>
public sealed record SavedFilter(string Title, string Query);
