namespace Localization.Terms.Verification;

/// <summary>A form to look for in a target.</summary>
/// <param name="Text">The form.</param>
/// <param name="Letters">How closely its letters must agree.</param>
/// <param name="IsStem">Whether a word may go on behind it: the stem of a verb.</param>
internal readonly record struct SoughtForm(string Text, Letters Letters, bool IsStem = false);

/// <summary>How closely letters must agree.</summary>
internal enum Letters
{
    /// <summary>As written.</summary>
    Exact,

    /// <summary>As written, or all in capitals: the source shouts.</summary>
    OrCapitals,

    /// <summary>In any case: a common word may begin a sentence.</summary>
    AnyCase,

    /// <summary>In any case, with or without accents: a form that was mangled.</summary>
    Plain,
}
