namespace Localization.Editions.Html;

/// <summary>How an article of a batch came out.</summary>
public enum BatchState
{
    /// <summary>Translated, and nothing was flagged.</summary>
    Ready,

    /// <summary>Translated, with warnings, errors or untranslated segments.</summary>
    ToReview,

    /// <summary>Not translated.</summary>
    Failed,
}
