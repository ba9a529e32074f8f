namespace Localization.Model.Review;

/// <summary>Whose work an article is, and until when.</summary>
/// <param name="Assignee">Who reviews it; empty for nobody.</param>
/// <param name="Due">When it is due; null for no time.</param>
/// <param name="Priority">How urgent it is.</param>
public sealed record ReviewAssignment(string Assignee, DateTimeOffset? Due, ReviewPriority Priority)
{
    /// <summary>Nobody's, at no time.</summary>
    public static readonly ReviewAssignment None = new("", null, ReviewPriority.Normal);
}

/// <summary>How urgent an article is.</summary>
public enum ReviewPriority
{
    /// <summary>After the others.</summary>
    Low = -1,

    /// <summary>As others.</summary>
    Normal = 0,

    /// <summary>Before the others.</summary>
    High = 1,
}
