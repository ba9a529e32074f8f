namespace Localization.Model.Articles;

/// <summary>Which translations of a bilingual file are replaced.</summary>
public enum Retranslation
{
    /// <summary>Those whose state says that there is none yet: <c>initial</c>, <c>new</c>,
    /// <c>needs-translation</c>.</summary>
    None,

    /// <summary>Those too whose state asks for more work: <c>needs-l10n</c>, <c>needs-adaptation</c>,
    /// <c>needs-review-translation</c> and the like.</summary>
    Unfinished,

    /// <summary>All.</summary>
    All,
}
