namespace Localization.Model.Terms;

/// <summary>Which forms of a source term match.</summary>
public enum TermMatch
{
    /// <summary>The term and its regular forms: the plural of a noun or name, <c>-s</c>, <c>-ed</c> and <c>-ing</c> of
    /// a verb.</summary>
    Inflected,

    /// <summary>The term as written.</summary>
    Exact,
}
