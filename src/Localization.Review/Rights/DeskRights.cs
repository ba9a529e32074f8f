using System.Collections.Frozen;

namespace Localization.Review.Rights;

/// <summary>Who may do what: one table, for pages, keys, API and imports. It is in <c>docs/review.md</c>
/// too.</summary>
public static class DeskRights
{
    /// <summary>The least role for each right; each role may do what those before it may.</summary>
    public static readonly FrozenDictionary<DeskRight, ReviewRole> Table = new Dictionary<DeskRight, ReviewRole>
    {
        [DeskRight.Read] = ReviewRole.Reader,
        [DeskRight.Write] = ReviewRole.Reviewer,
        [DeskRight.Approve] = ReviewRole.Reviewer,
        [DeskRight.Comment] = ReviewRole.Reviewer,
        [DeskRight.Ignore] = ReviewRole.Reviewer,
        [DeskRight.Import] = ReviewRole.Reviewer,
        [DeskRight.SignOff] = ReviewRole.Editor,
        [DeskRight.Glossary] = ReviewRole.Editor,
        [DeskRight.Translate] = ReviewRole.Editor,
        [DeskRight.Publish] = ReviewRole.Editor,
        [DeskRight.Take] = ReviewRole.Reviewer,
        [DeskRight.Assign] = ReviewRole.Editor,
        [DeskRight.Archive] = ReviewRole.Editor,
        [DeskRight.Remove] = ReviewRole.Editor,
    }.ToFrozenDictionary();

    /// <summary>Whether a role has a right.</summary>
    public static bool May(ReviewRole? role, DeskRight right) => role >= Table[right];
}
