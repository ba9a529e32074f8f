using System.Collections.Immutable;
using Localization.Pipeline.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>Splits and joins segments.</summary>
public sealed partial class ReviewDesk
{
    /// <summary>Joins a segment with the one after it.</summary>
    /// <returns>What was done; null where it could not be, or somebody else was first.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskCut?> JoinAsync(DeskUser user, ReviewSegment segment)
    {
        var all = await SegmentsAsync(segment.Article);
        var at = Index(all, segment);
        if (at < 0 || at + 1 >= all.Length || !ReviewCuts.CanJoin(all[at], all[at + 1]))
            return null;
        await gate.DemandAsync(user, DeskRight.Write, [all[at].State, all[at + 1].State]);
        var joined = ReviewCuts.Join(all[at], all[at + 1]) with
        {
            Author = user.Name,
            Writer =
                all[at].Writer.Length > 0 && all[at].Writer == all[at + 1].Writer ? all[at].Writer
                : all[at].Writer.Length + all[at + 1].Writer.Length > 0 ? user.Name
                : "",
        };
        return await CutAsync(user, all, at, 2, [joined]);
    }

    /// <summary>Splits a segment.</summary>
    /// <param name="user">Who.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="source">Where the source is cut.</param>
    /// <param name="target">Where the translation is cut.</param>
    /// <returns>What was done; null where it could not be, or somebody else was first.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskCut?> SplitAsync(DeskUser user, ReviewSegment segment, int source, int target)
    {
        var all = await SegmentsAsync(segment.Article);
        var at = Index(all, segment);
        // Where to cut was chosen in the text that was shown.
        if (
            at < 0
            || all[at].Version != segment.Version
            || ReviewCuts.Split(all[at], source, target) is not var (first, second)
        )
            return null;
        await gate.DemandAsync(user, DeskRight.Write, [all[at].State]);
        return await CutAsync(
            user,
            all,
            at,
            1,
            [.. new[] { first, second }.Select(s => s with { Author = user.Name })]
        );
    }

    /// <summary>Takes a cut back, or makes it again, unless somebody else has changed one of its segments
    /// since.</summary>
    /// <returns>What was done; null where somebody else was first.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskCut?> RecutAsync(DeskUser user, DeskCut cut)
    {
        await gate.DemandAsync(user, DeskRight.Write, cut.Before.Concat(cut.After).Select(s => s.State));
        var all = await SegmentsAsync(cut.Article);
        var at = cut.Before.IsEmpty ? -1 : Index(all, cut.Before[0]);
        return
            at >= 0
            && at + cut.Before.Length <= all.Length
            && all.Skip(at)
                .Take(cut.Before.Length)
                .Zip(cut.Before)
                .All(p => p.First.Id == p.Second.Id && p.First.Version == p.Second.Version)
            ? await CutAsync(user, all, at, cut.Before.Length, cut.After)
            : null;
    }

    private async Task<DeskCut?> CutAsync(
        DeskUser user,
        ImmutableArray<ReviewSegment> all,
        int at,
        int count,
        ImmutableArray<ReviewSegment> pieces
    )
    {
        var article = all[at].Article;
        if (
            await Store.PutAsync(
                (await ArticleAsync(article))!,
                all,
                ReviewCuts.Numbered([.. all[..at], .. pieces.Select(Checked), .. all[(at + count)..]]),
                user.Name,
                ReviewChangeKind.Resegment
            )
            is null
        )
            return null;
        events.RaiseArticle(article);
        return new DeskCut(article, all.Slice(at, count), (await SegmentsAsync(article)).Slice(at, pieces.Length));
    }

    private static int Index(ImmutableArray<ReviewSegment> all, ReviewSegment segment)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Id == segment.Id)
                return i;
        }

        return -1;
    }
}
