using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Reuses what people translated or approved: such a segment is asked of nobody. In: the plans of an article.
/// Out: the same, with the translations of those that memory has in context, exact or adapted.</summary>
internal sealed class ApprovedTranslations(ITranslationMemory memory, LanguageTag from, LanguageTag to)
{
    /// <summary>Only fuzzy matches lie under it: they are for reviewers, not for editions.</summary>
    private const int NoFuzzy = 100;

    /// <summary>The plans, answered as far as people's translations go.</summary>
    public List<SegmentPlan> Reuse(List<SegmentPlan> plans)
    {
        if (!memory.HasHuman)
            return plans;

        var result = new List<SegmentPlan>(plans.Count);
        for (var i = 0; i < plans.Count; i++)
            result.Add(
                plans[i].Unit is { } unit ? Reuse(plans[i], unit, TextAt(plans, i - 1), TextAt(plans, i + 1)) : plans[i]
            );
        return result;
    }

    private SegmentPlan Reuse(SegmentPlan plan, TranslationUnit unit, string previous, string next)
    {
        var query = new MemoryQuery(plan.Segment.Source, from, to)
        {
            Previous = previous,
            Next = next,
            Given = unit.Constraints,
            Threshold = NoFuzzy,
            Limit = 1,
        };
        return memory.Match(query) is [{ } match, ..]
            ? plan with
            {
                Rendering = match.Target,
                Unit = null,
                Key = "",
                Match = match,
            }
            : plan;
    }

    private static string TextAt(List<SegmentPlan> plans, int index) =>
        index >= 0 && index < plans.Count ? plans[index].Segment.Source.Text : "";
}
