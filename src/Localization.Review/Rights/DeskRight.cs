namespace Localization.Review.Rights;

/// <summary>What somebody may be allowed to do on the desk.</summary>
public enum DeskRight
{
    /// <summary>Read articles, history, comments, figures and the glossary, and fetch editions.</summary>
    Read,

    /// <summary>Write, replace, propagate, split and join.</summary>
    Write,

    /// <summary>Approve a segment, and take an approval back.</summary>
    Approve,

    /// <summary>Comment, and settle comments.</summary>
    Comment,

    /// <summary>Ignore an issue, here or everywhere, and show it again.</summary>
    Ignore,

    /// <summary>Take back an edited file.</summary>
    Import,

    /// <summary>Sign a segment off as final, and change what is final in any way.</summary>
    SignOff,

    /// <summary>Change the glossary.</summary>
    Glossary,

    /// <summary>Have an article translated again.</summary>
    Translate,

    /// <summary>Write the editions.</summary>
    Publish,

    /// <summary>Take an article that is nobody's, and give back one's own.</summary>
    Take,

    /// <summary>Assign articles, and set when they are due and how urgent they are.</summary>
    Assign,

    /// <summary>Archive articles, and restore them.</summary>
    Archive,

    /// <summary>Remove articles from the desk.</summary>
    Remove,
}
