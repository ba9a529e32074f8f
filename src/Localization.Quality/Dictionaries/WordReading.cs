using System.Collections.Immutable;

namespace Localization.Quality.Dictionaries;

/// <summary>What the analyser says of a word.</summary>
/// <param name="IsKnown">Whether it is a word of the language at all.</param>
/// <param name="Readings">The likely ways to read it.</param>
internal readonly record struct WordAnalysis(bool IsKnown, ImmutableArray<WordReading> Readings);

/// <summary>What a word may be, as far as agreement asks.</summary>
internal enum WordKind
{
    Noun,
    Adjective,
    Determiner,
    Number,
    Other,
}

/// <summary>One way to read a word. Gender and number are <c>x</c> where they are open.</summary>
/// <param name="Kind">Its class.</param>
/// <param name="Gender"><c>m</c>, <c>f</c> or <c>x</c>.</param>
/// <param name="Number"><c>s</c>, <c>p</c> or <c>x</c>.</param>
/// <param name="IsParticiple">Whether it is a participle.</param>
/// <param name="IsFinite">Whether it is a finite verb that a noun may have as its subject, by its form.</param>
/// <param name="Tags">All that the analyser says: the lemma, and its tags in angle brackets.</param>
internal readonly record struct WordReading(
    WordKind Kind,
    char Gender,
    char Number,
    bool IsParticiple,
    bool IsFinite = false,
    string Tags = ""
)
{
    private static readonly string[] Tenses = ["<pri>", "<pii>", "<ifi>", "<fti>", "<cni>", "<prs>", "<pis>"];

    /// <summary>Whether the word may be no part of a noun phrase at all.</summary>
    public bool IsOther => Kind is WordKind.Other or WordKind.Determiner or WordKind.Number;

    /// <summary>The form under which the dictionary has it.</summary>
    public string Lemma => Tags.Split('<')[0];

    /// <summary>Whether it is an infinitive, alone or with a pronoun at its end.</summary>
    public bool IsInfinitive => Has("<inf>");

    /// <summary>Whether it is a gerund.</summary>
    public bool IsGerund => Has("<ger>");

    /// <summary>Whether it is an adverb.</summary>
    public bool IsAdverb => (Has("<adv>") || Has("<preadv>")) && !Has("<rel>") && !Has("<itg>");

    /// <summary>Whether it is of the present, indicative or subjunctive.</summary>
    public bool IsPresent => Has("<pri>") || Has("<prs>");

    /// <summary>Whether it is of the third person.</summary>
    public bool IsThird => Has("<p3>");

    /// <summary>Whether it is a form of <c>haber</c> that makes the perfect.</summary>
    public bool IsAuxiliary => Has("<vbhaver>");

    /// <summary>Whether it is a noun or an adjective, and nothing that joins or points.</summary>
    public bool IsNominal => Kind is WordKind.Noun or WordKind.Adjective;

    /// <summary>Reads the tags that the analyser gives, such as <c>casa&lt;n&gt;&lt;f&gt;&lt;sg&gt;</c>.</summary>
    public static WordReading Parse(string tags)
    {
        var kind =
            tags.Contains("<pp>", StringComparison.Ordinal) || tags.Contains("<adj>", StringComparison.Ordinal)
                ? WordKind.Adjective
            : tags.Contains("<n>", StringComparison.Ordinal) ? WordKind.Noun
            : tags.Contains("<det>", StringComparison.Ordinal) ? WordKind.Determiner
            : tags.Contains("<num>", StringComparison.Ordinal) ? WordKind.Number
            : WordKind.Other;
        var gender =
            tags.Contains("<m>", StringComparison.Ordinal) ? 'm'
            : tags.Contains("<f>", StringComparison.Ordinal) ? 'f'
            : 'x';
        var number =
            tags.Contains("<sg>", StringComparison.Ordinal) ? 's'
            : tags.Contains("<pl>", StringComparison.Ordinal) ? 'p'
            : kind == WordKind.Number ? 'p'
            : 'x';
        return new WordReading(
            kind,
            gender,
            number,
            tags.Contains("<pp>", StringComparison.Ordinal),
            (tags.Contains("<p3>", StringComparison.Ordinal) || tags.Contains("<p1>", StringComparison.Ordinal))
                && Array.Exists(Tenses, tags.Contains),
            tags
        );
    }

    private bool Has(string tag) => Tags.Contains(tag, StringComparison.Ordinal);
}
