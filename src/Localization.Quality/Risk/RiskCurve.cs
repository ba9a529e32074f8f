namespace Localization.Quality.Risk;

/// <summary>How well risks rank segments that an editor changed before those that stayed.</summary>
/// <param name="Segments">How many segments were ranked.</param>
/// <param name="Edited">How many of them an editor changed.</param>
/// <param name="Area">The chance that a changed segment ranks before one that stayed (AUC): 0.5 is random, 1
/// perfect; null where one kind is missing.</param>
/// <param name="Held">The share of the changed segments that the first part by rank holds, from 0 to 1; null where none
/// was changed.</param>
/// <param name="Best">The highest share that is possible with so many changed segments.</param>
/// <param name="Lift">How many times as many as in a random part of the same size.</param>
public sealed record RiskCurve(int Segments, int Edited, double? Area, double? Held, double? Best, double? Lift)
{
    /// <summary>The part of the segments that is looked at first.</summary>
    public const double First = 0.3;

    /// <summary>The curve of ranked segments. Segments of equal risk share their places.</summary>
    /// <param name="ranked">The risk of each, and whether an editor changed it.</param>
    /// <param name="first">The part that is looked at first, from 0 to 1.</param>
    public static RiskCurve Of(IReadOnlyList<(double Risk, bool IsEdited)> ranked, double first = First)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        var edited = ranked.Count(r => r.IsEdited);
        var size = ranked.Count * first;
        if (edited == 0)
            return new RiskCurve(ranked.Count, 0, null, null, null, null);
        double held = 0,
            seen = 0,
            above = 0,
            kept = ranked.Count - edited;
        foreach (var group in ranked.GroupBy(r => r.Risk).OrderByDescending(g => g.Key))
        {
            int count = group.Count(),
                hits = group.Count(r => r.IsEdited);
            held += hits * Math.Clamp((size - seen) / count, 0, 1);
            seen += count;

            // Pairs that are in order; half of those that are level.
            kept -= count - hits;
            above += hits * (kept + ((count - hits) / 2d));
        }

        var share = held / edited;
        return new RiskCurve(
            ranked.Count,
            edited,
            edited == ranked.Count ? null : above / ((double)edited * (ranked.Count - edited)),
            share,
            Math.Min(1, size / edited),
            share / first
        );
    }
}
