using Localization.Language.Spanish;

namespace Localization.Terms.Verification;

/// <summary>A form to look for in a target.</summary>
/// <param name="Text">The form; of a verb what follows it.</param>
/// <param name="Letters">How closely its letters must agree.</param>
internal sealed record SoughtForm(string Text, Letters Letters)
{
    /// <summary>The verb of which any form will do; null for the text alone.</summary>
    public SpanishVerb? Verb { get; init; }

    /// <summary>What follows the form, with a word or two between; empty for nothing.</summary>
    public string Behind { get; init; } = "";

    /// <summary>Whether it occurs only where a sentence begins.</summary>
    public bool BeginsSentence { get; init; }

    /// <summary>Whether it represents the term only because of what is around it: an adjective for a country, an
    /// abbreviation, another entry's target.</summary>
    public bool IsAccepted { get; init; }
}

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
