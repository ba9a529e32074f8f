using Localization.Conventions.Headlines;

namespace Localization.Conventions;

/// <summary>The letter case of Spanish headlines: a capital for the first word and for names only (RAE, Ortografía
/// 2010). For engines that answer an English headline in its Title Case.</summary>
public static class HeadlineCase
{
    /// <summary>The headline in sentence case; one that is already goes through unchanged.</summary>
    /// <param name="target">The translation of a headline or heading.</param>
    /// <param name="evidence">Which Spanish words are names: gathered from the translations of the article's other
    /// blocks, with the targets of its terms for names.</param>
    /// <param name="keep">Stretches whose letter case stays, in any order.</param>
    public static TruecasedHeadline Apply(
        InlineText target,
        CaseEvidence evidence,
        IReadOnlyList<(int Start, int Length)>? keep = null
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(evidence);
        return new SentenceCaser(evidence, CapitalWords.SpanishForm).Apply(target, keep);
    }
}
