using Localization.Conventions;
using Localization.Model;

namespace Localization.Pipeline;

/// <content>One segment alone, as this engine would translate it: a person's text is never used for it.</content>
internal sealed partial class ArticleTranslator
{
    /// <summary>The engine's translation as far as memory has it; null where the engine would have to be
    /// asked.</summary>
    public TranslatedSegment? Stored(SegmentInContext segment)
    {
        var plan = Plan(segment);
        if (plan.Unit is null)
            return Done(plan, new Dictionary<string, Answer>());
        return answers.Find(plan.Key, plan.Unit) is { } answer
            ? Done(plan, new Dictionary<string, Answer> { [plan.Key] = answer })
            : null;
    }

    /// <summary>What asking the engine will be billed as.</summary>
    public ProviderBill BillOf(SegmentInContext segment) =>
        Plan(segment).Unit is { } unit
            ? provider.Capabilities.BillOf(new TranslationRequest(from, to, [unit]))
            : default;

    /// <summary>The engine's translation. Its answer is kept in memory.</summary>
    public async Task<TranslatedSegment> AskAsync(
        SegmentInContext segment,
        string article,
        CancellationToken cancellationToken
    )
    {
        var plan = Plan(segment);
        var found = await answers.GetAsync(Units([plan]), article, static _ => { }, cancellationToken);
        return Done(plan, found);
    }

    private SegmentPlan Plan(SegmentInContext segment)
    {
        var plan = Plan(segment.Segment, Find(segment.Segment, []), CaseEvidence.None);
        return plan.Unit is { } unit && provider.Capabilities.Context
            ? plan with
            {
                Unit = unit with { Before = segment.Previous, After = segment.Next },
            }
            : plan;
    }

    private TranslatedSegment Done(SegmentPlan plan, IReadOnlyDictionary<string, Answer> found)
    {
        var segment = FinishedOrFault(DraftOrFault(plan, found));
        return segment with { Risk = RiskOf(segment) };
    }
}
