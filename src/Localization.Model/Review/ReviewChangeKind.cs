namespace Localization.Model.Review;

/// <summary>What a segment was changed for.</summary>
public enum ReviewChangeKind
{
    /// <summary>The machine translated it.</summary>
    Machine,

    /// <summary>A person wrote.</summary>
    Edit,

    /// <summary>A person approved it, signed it off or took that back.</summary>
    State,

    /// <summary>An earlier text was taken back.</summary>
    Restore,

    /// <summary>Find and replace.</summary>
    Replace,

    /// <summary>It was given the translation of a segment with the same source.</summary>
    Propagate,

    /// <summary>It was split, or joined with the next.</summary>
    Resegment,

    /// <summary>It came back in an edited file.</summary>
    Import,
}
