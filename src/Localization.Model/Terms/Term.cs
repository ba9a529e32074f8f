using System.Collections.Immutable;

namespace Localization.Model;

/// <summary>An entry of a term base: a source term, its target term and what must happen to it.</summary>
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

    /// <summary>Whether the source matches only in its own letter case. Default: true.</summary>
    public bool CaseSensitive { get; init; } = true;

    /// <summary>Other source forms of the same term, such as <c>WaPo</c>.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>What a person should know of it.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the entry stands, such as <c>en-es.csv:12</c>.</summary>
    public string Origin { get; init; } = "";
}
