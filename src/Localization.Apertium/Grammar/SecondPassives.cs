using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The participle of a subject's second verb agrees with it: <c>la novela vendió mucho y fue traducida</c>.
/// </summary>
internal static class SecondPassives
{
    /// <summary>Makes it agree.</summary>
    /// <param name="units">The target's words.</param>
    /// <param name="start">Where the subject ends.</param>
    /// <param name="subject">The noun of the subject.</param>
    public static void Agree(List<LexicalUnit> units, int start, string subject)
    {
        for (var i = start; i + 2 < units.Count && !units[i].Form.Contains("<sent>", StringComparison.Ordinal); i++)
        {
            if (
                units[i].Form is not ("y<cnjcoo>" or "pero<cnjcoo>")
                || !TargetTags.IsBe(units[i + 1].Form)
                || !units[i + 1].Form.Contains("<p3>", StringComparison.Ordinal)
                || !units[i + 2].Form.Contains("<pp>", StringComparison.Ordinal)
            )
                continue;
            if (TargetTags.Number(units[i + 1].Form) == TargetTags.Number(subject))
                TargetAgreement.Agree(units, i + 2, subject);
            return;
        }
    }
}
