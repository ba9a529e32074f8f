using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A number as the subject has a verb in the plural: <c>300 murieron</c>, <c>decenas fueron
/// detenidas</c>.</summary>
internal static class CountedSubjects
{
    /// <summary>Makes the verb and its participle agree.</summary>
    /// <param name="units">The target's words.</param>
    /// <param name="start">Where the sentence starts.</param>
    public static void Agree(List<LexicalUnit> units, int start)
    {
        // 'decenas de miles huyó', '300 murió'
        if (
            start + 1 < units.Count
            && units[start].Form is ['Z', ..] figure
            && figure.EndsWith("<num>", StringComparison.Ordinal)
            && units[start + 1].Form.Contains("<vblex>", StringComparison.Ordinal)
            && TargetTags.Follows(units, start + 1)
        )
            units[start + 1] = units[start + 1]
                .Renamed(units[start + 1].Form.Replace("<p3><sg>", "<p3><pl>", StringComparison.Ordinal));
        // 'decenas fueron detenido'
        if (
            start + 2 < units.Count
            && units[start].Form is ['Z', ..] amount
            && amount.EndsWith("<num>", StringComparison.Ordinal)
            && TargetTags.IsBe(units[start + 1].Form)
            && units[start + 1].Form.Contains("<pl>", StringComparison.Ordinal)
            && TargetTags.Follows(units, start + 2)
            && TargetTags.IsAdjective(units[start + 2].Form)
        )
            units[start + 2] = units[start + 2]
                .Renamed(units[start + 2].Form.Replace("<sg>", "<pl>", StringComparison.Ordinal));
    }
}
