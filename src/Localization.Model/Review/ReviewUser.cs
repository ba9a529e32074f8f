namespace Localization.Model.Review;

/// <summary>Somebody who may sign in to the desk.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Password">A salted hash.</param>
public sealed record ReviewUser(string Name, ReviewRole Role, string Password)
{
    /// <summary>Where notices are sent; empty for nowhere.</summary>
    public string Mail { get; init; } = "";
}

/// <summary>What a user may do; each may do what those before may.</summary>
public enum ReviewRole
{
    /// <summary>Read.</summary>
    Reader,

    /// <summary>Edit, approve and comment.</summary>
    Reviewer,

    /// <summary>Sign off, keep the glossary, translate again, write editions.</summary>
    Editor,
}
