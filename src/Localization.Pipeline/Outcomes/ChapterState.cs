namespace Localization.Pipeline.Outcomes;

/// <summary>How much of a chapter is translated.</summary>
public enum ChapterState
{
    /// <summary>All of it, where its edition was written.</summary>
    Translated,

    /// <summary>Some of it: the rest is in the language of the source, or damaged.</summary>
    Partial,

    /// <summary>Nothing of it.</summary>
    Failed,
}
