namespace Localization.Model.Review;

/// <summary>What a person did, for the log of the whole desk. The numbers are kept in the store.</summary>
public enum ReviewLogKind
{
    /// <summary>Wrote a text.</summary>
    Edit = ReviewChangeKind.Edit,

    /// <summary>Approved a segment, signed it off or took that back.</summary>
    State = ReviewChangeKind.State,

    /// <summary>Took a change back.</summary>
    Restore = ReviewChangeKind.Restore,

    /// <summary>Found and replaced.</summary>
    Replace = ReviewChangeKind.Replace,

    /// <summary>Gave a segment the translation of one with the same source.</summary>
    Propagate = ReviewChangeKind.Propagate,

    /// <summary>Split a segment, or joined it with the next.</summary>
    Resegment = ReviewChangeKind.Resegment,

    /// <summary>Took a text from an edited file.</summary>
    Import = ReviewChangeKind.Import,

    /// <summary>Assigned an article; the texts are names.</summary>
    Assign = 100,

    /// <summary>Set when an article is due; the texts are times in UTC, as in ISO 8601.</summary>
    Due = 101,

    /// <summary>Set how urgent an article is; the texts are low, normal and high.</summary>
    Priority = 102,

    /// <summary>Archived an article.</summary>
    Archive = 103,

    /// <summary>Put an archived article back into the list.</summary>
    Unarchive = 104,

    /// <summary>Removed an article from the desk.</summary>
    Remove = 105,

    /// <summary>Commented.</summary>
    Comment = 110,

    /// <summary>Changed a comment.</summary>
    EditComment = 111,

    /// <summary>Removed a comment.</summary>
    RemoveComment = 112,

    /// <summary>Settled a comment.</summary>
    Resolve = 113,

    /// <summary>Opened a comment again.</summary>
    Reopen = 114,

    /// <summary>Ignored an issue; without a segment, everywhere. The text is its code, and what its message
    /// names.</summary>
    Ignore = 120,

    /// <summary>Showed an ignored issue again.</summary>
    Unignore = 121,
}
