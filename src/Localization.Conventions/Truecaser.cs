using Localization.Conventions.Headlines;

namespace Localization.Conventions;

/// <summary>Gives an English headline in Title Case or in capitals the letter case of a sentence, which engines read
/// better and Spanish headlines are written in (RAE, Ortografía 2010).</summary>
public static class Truecaser
{
    /// <summary>The headline in sentence case; after a colon too the first word is small. A text that is neither in
    /// Title Case nor in capitals goes through unchanged.</summary>
    /// <param name="headline">The headline or heading.</param>
    /// <param name="evidence">Which words are names.</param>
    /// <param name="keep">Stretches whose letter case stays, such as terms, in any order.</param>
    public static TruecasedHeadline ToSentenceCase(
        InlineText headline,
        CaseEvidence evidence,
        IReadOnlyList<(int Start, int Length)>? keep = null
    )
    {
        ArgumentNullException.ThrowIfNull(headline);
        ArgumentNullException.ThrowIfNull(evidence);
        return new SentenceCaser(evidence, CapitalWords.Form).Apply(headline, keep);
    }
}
