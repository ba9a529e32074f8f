using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>A page of the list of articles.</summary>
public sealed record ReviewQuery
{
    /// <summary>What the name, the title or a text of the article holds, in any case, with accents or without. Texts
    /// are searched from <see cref="ShortestText"/> characters on.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which articles.</summary>
    public ReviewFilter Filter { get; init; }

    /// <summary>In what order.</summary>
    public ReviewOrder Order { get; init; }

    /// <summary>Who asks, for <see cref="ReviewFilter.Waiting"/>.</summary>
    public string User { get; init; } = "";

    /// <summary>Whose work the articles are; empty for anybody's.</summary>
    public string Assignee { get; init; } = "";

    /// <summary>Who changed the articles last; empty for anybody.</summary>
    public string Author { get; init; } = "";

    /// <summary>Which provider translated the articles; empty for any.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The code of an issue that is open in the articles; empty for any or none.</summary>
    public string Check { get; init; } = "";

    /// <summary>A term that is in the source of the articles, from <see cref="ShortestText"/> characters on; empty for
    /// all.</summary>
    public string Term { get; init; } = "";

    /// <summary>The least risk of an open segment of the articles, in per cent; 0 for all.</summary>
    public int Risk { get; init; }

    /// <summary>Only articles that were changed at this time or later; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many articles come before the page.</summary>
    public int Offset { get; init; }

    /// <summary>How many articles a page has at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The shortest text that is searched for in segments.</summary>
    public const int ShortestText = 3;
}

/// <summary>Some articles of the desk.</summary>
/// <param name="Articles">The articles, with their figures.</param>
/// <param name="Found">How many articles there are before and after the page, and on it.</param>
public sealed record ReviewPage(ImmutableArray<ReviewArticle> Articles, int Found);

/// <summary>The figures of all articles together.</summary>
/// <param name="Articles">How many articles there are.</param>
/// <param name="Approved">How many of them are approved.</param>
/// <param name="Progress">Their segments.</param>
public sealed record ReviewTotals(int Articles, int Approved, ReviewProgress Progress);

/// <summary>Which articles are shown.</summary>
public enum ReviewFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those with segments that nobody has approved.</summary>
    Open,

    /// <summary>Those with warnings or errors.</summary>
    Flagged,

    /// <summary>Those with open comments.</summary>
    Commented,

    /// <summary>Those that are approved.</summary>
    Done,

    /// <summary>Those that wait for who asks: assigned to them and open, or with an open comment that names
    /// them.</summary>
    Waiting,

    /// <summary>Those that are archived, which no other filter shows.</summary>
    Archived,
}

/// <summary>In what order.</summary>
public enum ReviewOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>The last changed first.</summary>
    Newest,

    /// <summary>The most issues first.</summary>
    Issues,

    /// <summary>The most work first.</summary>
    Left,

    /// <summary>The first due first.</summary>
    Due,

    /// <summary>The most urgent first.</summary>
    Priority,
}
