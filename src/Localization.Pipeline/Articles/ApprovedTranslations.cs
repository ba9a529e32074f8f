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
                plans[i] is { Desk: null, Given: null } plan
                    ? Reuse(plan, TextAt(plans, i - 1), TextAt(plans, i + 1))
                    : plans[i]
            );
        return result;
    }

    private SegmentPlan Reuse(SegmentPlan plan, string previous, string next)
    {
        var query = new MemoryQuery(plan.Segment.Source, from, to)
        {
            Previous = previous,
            Next = next,
            Given = plan.Unit?.Constraints ?? [],
            Threshold = NoFuzzy,
            Limit = 1,
        };
        // A rule knows its number or day better than what was adapted from another; a person's own words it does not.
        return memory.Match(query) is [{ } match, ..] && (plan.Unit is not null || match.Kind < MatchKind.Adapted)
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
