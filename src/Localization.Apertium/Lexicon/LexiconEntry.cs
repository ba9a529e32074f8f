using Localization.Language.Spanish;

namespace Localization.Apertium.Lexicon;

/// <summary>A line of the lexicon.</summary>
/// <param name="English">The English lemma.</param>
/// <param name="Class">The class as the pair tags it: <c>n</c>, <c>adj</c>, <c>vblex</c>, <c>adv</c>.</param>
/// <param name="Spanish">The Spanish lemma, which the pair's generator knows unless the entry is our own.</param>
/// <param name="Gender">The gender of a noun as the pair tags it, <c>m</c>, <c>f</c> or <c>mf</c>; else empty.</param>
/// <param name="Own">Whether the pair's generator does not know the Spanish, so that its forms are made by
/// rule.</param>
internal sealed record LexiconEntry(string English, string Class, string Spanish, string Gender, bool Own = false)
{
    /// <summary>The forms of an entry of our own.</summary>
    public TargetForms Forms =>
        Class == "n"
            ? new TargetForms(Spanish, Spanish, SpanishPlural.OfPhrase(Spanish), SpanishPlural.OfPhrase(Spanish))
            : SpanishAdjective.Forms(Spanish);

    /// <summary>Whether Spanish conjugates the verb with a pronoun, such as <c>reunirse</c>.</summary>
    public bool IsPronominal => Class == "vblex" && Spanish.Split(' ')[0].EndsWith("rse", StringComparison.Ordinal);

    /// <summary>The preposition that a verb governs, such as <c>en</c> of <c>hacer escala en</c>; null for
    /// none.</summary>
    public string? Governs =>
        Class == "vblex" && Spanish.Split(' ') is [_, .., var last] && Prepositions.Contains(last) ? last : null;

    /// <summary>What remains unchanged after a verb, such as <c>escala</c> of <c>hacer escala en</c>; empty for
    /// nothing.</summary>
    public string Rest => string.Join(' ', Spanish.Split(' ').Skip(1).SkipLast(Governs is null ? 0 : 1));

    private static readonly string[] Prepositions = ["a", "con", "contra", "de", "en", "por", "para", "sobre"];

    /// <summary>The reading of the target, for a source reading with the tags <paramref name="tags"/>.</summary>
    public string Target(string tags) =>
        Class switch
        {
            "n" => $"{Spanish}<n><{Gender}>{(tags.Contains("<pl>", StringComparison.Ordinal) ? "<pl>" : "<sg>")}",
            "adj" => Spanish + (SpanishAdjective.HasTwoGenders(Spanish) ? "<adj>" : "<adj><mf>"),
            _ when IsPronominal => Spanish.Split(' ')[0] + tags.Replace("<vblex>", "<vblex><pron>"),
            _ => Spanish.Split(' ')[0] + tags,
        };
}
