using System.Collections.Immutable;
using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Replacing;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>Find and replace in many articles: what would change, then the change of what was seen.</summary>
internal static class ReplaceApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/replace/preview", PreviewAsync)
            .WithTags("Replace")
            .WithSummary("What a rule would change in the articles of a search and filter. Changes nothing.")
            .Needs(DeskRight.Write);
        api.MapPost("/replace", ReplaceAsync)
            .WithTags("Replace")
            .WithSummary(
                "Makes the changes of a rule in the segments that are named with their versions, in one step. Segments "
                    + "that somebody else has changed are listed and stay as they are."
            )
            .Needs(DeskRight.Write);
    }

    private static async Task<ApiReplacePreview> PreviewAsync(
        ApiRule rule,
        ClaimsPrincipal user,
        ReplaceDesk replacing,
        string? search = null,
        ReviewFilter filter = ReviewFilter.All,
        CancellationToken cancellationToken = default
    )
    {
        var found = await replacing.PreviewAsync(
            DeskUser.Of(user),
            new ReviewQuery
            {
                Text = search ?? "",
                Filter = filter,
                User = Roles.Name(user),
            },
            rule.Rule,
            cancellationToken
        );
        return new ApiReplacePreview(
            [.. found.Changes.Select(ApiReplaceChange.Of)],
            [.. found.Refused.Select(ApiReplaceRefused.Of)],
            found.Final,
            found.IsCut
        );
    }

    private static async Task<ApiReplaced> ReplaceAsync(ApiReplace replace, ClaimsPrincipal user, ReplaceDesk replacing)
    {
        var (result, refused) = await replacing.ReplaceAsync(
            DeskUser.Of(user),
            replace.Rule.Rule,
            replace.Segments.Take(ReplaceDesk.MostChanges).Select(s => (s.Segment, s.Version))
        );
        return new ApiReplaced(
            result.Changed.Length,
            [.. result.Conflicts.Select(c => ArticleApi.ApiConflict.Of(c.Segment, c.Wanted))],
            [.. refused.Select(ApiReplaceRefused.Of)],
            [.. result.Refused.Select(s => s.Id)]
        );
    }

    /// <param name="Find">A text, or a regular expression.</param>
    /// <param name="By">What takes its place.</param>
    /// <param name="Pattern">Whether it is a regular expression (.NET syntax).</param>
    /// <param name="WholeWords">Whether a text must not be part of a longer word.</param>
    /// <param name="SameCase">Whether capitals count.</param>
    internal sealed record ApiRule(
        string Find,
        string By,
        bool Pattern = false,
        bool WholeWords = false,
        bool SameCase = true
    )
    {
        internal ReplaceRule Rule =>
            new(Find, By)
            {
                IsPattern = Pattern,
                WholeWords = WholeWords,
                SameCase = SameCase,
            };
    }

    /// <param name="Segment">The segment's number.</param>
    /// <param name="Version">The version that was seen.</param>
    internal sealed record ApiSeen(long Segment, int Version);

    /// <param name="Rule">The rule.</param>
    /// <param name="Segments">The segments, at most 1000.</param>
    internal sealed record ApiReplace(ApiRule Rule, ImmutableArray<ApiSeen> Segments);

    /// <param name="Segment">The segment's number.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Article">Its article's number.</param>
    /// <param name="State">Its state.</param>
    /// <param name="Before">Its translation.</param>
    /// <param name="After">What it would be.</param>
    internal sealed record ApiReplaceChange(
        long Segment,
        int Version,
        long Article,
        string State,
        string Before,
        string After
    )
    {
        internal static ApiReplaceChange Of(ReplaceChange change) =>
            new(
                change.Segment.Id,
                change.Segment.Version,
                change.Segment.Article,
                change.Segment.State.ToString().ToLowerInvariant(),
                SegmentText.Write(change.Segment.Target, change.Segment.Segment.Source),
                SegmentText.Write(change.Target, change.Segment.Segment.Source)
            );
    }

    /// <param name="Segment">The segment's number.</param>
    /// <param name="Article">Its article's number.</param>
    /// <param name="Reason">codes, marks, nothing or toolong.</param>
    internal sealed record ApiReplaceRefused(long Segment, long Article, string Reason)
    {
        internal static ApiReplaceRefused Of(ReplaceChange change) =>
            new(change.Segment.Id, change.Segment.Article, change.Refusal.ToString().ToLowerInvariant());
    }

    /// <param name="Changes">What would change.</param>
    /// <param name="Refused">Where the change would do damage.</param>
    /// <param name="Final">How many segments are final and left to an editor.</param>
    /// <param name="More">Whether there are more changes than one step may have.</param>
    internal sealed record ApiReplacePreview(
        ImmutableArray<ApiReplaceChange> Changes,
        ImmutableArray<ApiReplaceRefused> Refused,
        int Final,
        bool More
    );

    /// <param name="Changed">How many segments changed.</param>
    /// <param name="Conflicts">The segments that somebody else has changed since.</param>
    /// <param name="Refused">Where the change would do damage.</param>
    /// <param name="Final">The segments that are final and were left to an editor.</param>
    internal sealed record ApiReplaced(
        int Changed,
        ImmutableArray<ArticleApi.ApiConflict> Conflicts,
        ImmutableArray<ApiReplaceRefused> Refused,
        ImmutableArray<long> Final
    );
}
