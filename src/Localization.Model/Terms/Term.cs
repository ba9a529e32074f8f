using System.Collections.Immutable;

namespace Localization.Model.Terms;

/// <summary>An entry of a term base: a source term, a target term and what must happen to it (ISO 30042, a
/// <c>termSec</c> in either language of one <c>conceptEntry</c>).</summary>
/// <param name="Source">The source term, in its base form.</param>
/// <param name="Target">The target term; the source itself under <see cref="TermPolicy.Keep"/>.</param>
/// <param name="Policy">What must happen.</param>
public sealed record Term(string Source, string Target, TermPolicy Policy)
{
    /// <summary>The grammar class. Default: a proper noun.</summary>
    public PartOfSpeech PartOfSpeech { get; init; } = PartOfSpeech.ProperNoun;

    /// <summary>The gender of the target term.</summary>
    public GrammaticalGender Gender { get; init; }

    /// <summary>The number of the target term.</summary>
    public GrammaticalNumber Number { get; init; }

    /// <summary>Whether the target term takes an article.</summary>
    public TermArticle Article { get; init; }

    /// <summary>The plural of the target term where it is not the regular one, such as <c>Su-30</c> of <c>Su-30</c>;
    /// empty for the regular one.</summary>
    public string Plural { get; init; } = "";

    /// <summary>Which forms of the source match. Default: all regular ones.</summary>
    public TermMatch Match { get; init; }

    /// <summary>In which letter case the source matches. Default: as a name.</summary>
    public TermCase Case { get; init; }

    /// <summary>Other source forms of the same term, such as <c>WaPo</c>.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>Longer source texts in which the term does not match: <c>Story of</c> for the surname Story.</summary>
    public ImmutableArray<string> Exceptions { get; init; } = [];

    /// <summary>Other targets that verification accepts; the target itself is what is put into a text.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>The status of the target among those of its concept.</summary>
    public TermStatus Status { get; init; }

    /// <summary>Names the concept: entries with one name are terms for the same thing; empty for a concept of its
    /// own.</summary>
    public string Concept { get; init; } = "";

    /// <summary>The field in which the term is used, such as <c>defence</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What the concept is.</summary>
    public string Definition { get; init; } = "";

    /// <summary>What a person should know of it.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the term was taken from, such as <c>Fundéu</c>.</summary>
    public string Reference { get; init; } = "";

    /// <summary>When it was entered; null where nobody knows.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>When it was last changed; null where nobody knows.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Where the entry is, such as <c>en-es.csv:12</c>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Whether the target must not be in a translation.</summary>
    public bool IsForbidden => Policy == TermPolicy.Forbid || Status is TermStatus.Deprecated or TermStatus.Forbidden;

    /// <summary>The same entry, whatever file it is in: equal texts, equal lists.</summary>
    public bool SaysTheSameAs(Term other) =>
        this with
        {
            Origin = "",
            Variants = [],
            Exceptions = [],
            Accepted = [],
        } == other with { Origin = "", Variants = [], Exceptions = [], Accepted = [] }
        && Accepted.SequenceEqual(other.Accepted)
        && Variants.SequenceEqual(other.Variants)
        && Exceptions.SequenceEqual(other.Exceptions);
}
