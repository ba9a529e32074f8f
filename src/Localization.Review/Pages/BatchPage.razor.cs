using System.Collections.Immutable;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace Localization.Review.Pages;

/// <summary>The list of articles: filtered, sorted and searched, a page at a time.</summary>
public sealed partial class BatchPage : IDisposable
{
    private const int MostHits = 50;
    private const int PageSize = 50;
    private const int MostUnderWay = 10;
    private readonly Dictionary<long, string> _titles = [];
    private int _load;
    private bool _isLoaded;
    private ReviewPage _page = new([], 0);
    private ReviewTotals _totals = new(0, 0, new ReviewProgress());
    private ImmutableArray<IntakeProgress> _underWay = [];
    private ImmutableArray<ReviewSegment> _hits = [];
    private Coalesced? _refresh;
    private string _failure = "";
    private string _sought = "";
    private string _provider = "";
    private string _assignee = "";
    private string _author = "";
    private string _from = "";
    private string _check = "";
    private string _term = "";
    private string _saved = "";
    private string _title = "";
    private int _risk;
    private DateTime? _since;
    private ImmutableArray<SavedFilter> _filters = [];
    private ImmutableArray<(string Code, int Count)> _checks = [];
    private DeskUser? _user;
    private ReviewArticle? _managed;
    private ImmutableArray<string> _people = [];

    // What somebody opened to choose does not close when nothing is chosen any more.
    private bool _wasFiltered;

    private string Address => ListAddress.Of(Query);
    private int _offset;
    private ReviewFilter _filter;
    private ReviewOrder _order;

    [Inject]
    private IStringLocalizer<DeskTexts> Text { get; set; } = null!;

    [Inject]
    private ReviewDesk Desk { get; set; } = null!;

    [Inject]
    private DeskEvents Events { get; set; } = null!;

    [Inject]
    private Intake Intake { get; set; } = null!;

    [Inject]
    private DeskSettings Settings { get; set; } = null!;

    [Inject]
    private DeskPeople People { get; set; } = null!;

    [Inject]
    private SavedFilters Saved { get; set; } = null!;

    [Inject]
    private TermsInForce Terms { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<IssueMessages> Messages { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null)
            _user = DeskUser.Of((await Authentication).User);
        Take(ListAddress.Read(new Uri(Navigation.Uri).Query));
        _provider = Settings.Providers[0];
        if (RendererInfo.IsInteractive)
        {
            _refresh = new Coalesced(
                Settings.Time,
                () =>
                    InvokeAsync(async () =>
                    {
                        await LoadAsync();
                        StateHasChanged();
                    })
            );
            Intake.Look();
            Events.Intake += _refresh.Ask;
            Events.Glossary += _refresh.Ask;
            Events.Article += Refresh;
            Events.Segment += Refresh;
        }

        _people = await People.NamesAsync();
        if (_user is not null)
            _filters = await Saved.OfAsync(_user);
        await LoadAsync();
    }

    public void Dispose()
    {
        if (_refresh is null)
            return;
        Events.Intake -= _refresh.Ask;
        Events.Glossary -= _refresh.Ask;
        Events.Article -= Refresh;
        Events.Segment -= Refresh;
        _refresh.Dispose();
    }

    private ReviewQuery Query =>
        new()
        {
            Text = _sought,
            Filter = _filter,
            Order = _order,
            Assignee = _assignee,
            Author = _author,
            Provider = _from,
            Check = _check,
            Term = _term,
            Risk = _risk,
            Since = _since is { } day ? new DateTimeOffset(day, Settings.Time.LocalTimeZone.GetUtcOffset(day)) : null,
        };

    private void Take(ReviewQuery query)
    {
        (_sought, _filter, _order) = (query.Text, query.Filter, query.Order);
        (_assignee, _author, _from) = (query.Assignee, query.Author, query.Provider);
        (_check, _term, _risk) = (query.Check, query.Term, query.Risk);
        _since = query.Since is { } since ? TimeZoneInfo.ConvertTime(since, Settings.Time.LocalTimeZone).Date : null;
    }

    private async Task ApplyAsync()
    {
        Take(ListAddress.Read(_filters.FirstOrDefault(f => f.Title == _saved)?.Query ?? ""));
        _title = _saved;
        await BeginAsync();
    }

    private async Task SaveFilterAsync()
    {
        _failure = "";
        try
        {
            _saved = (await Saved.SaveAsync(_user!, _title, Query)).Title;
        }
        catch (LocalizationException exception)
        {
            _failure = exception.Message;
        }

        _filters = await Saved.OfAsync(_user!);
    }

    private async Task RemoveFilterAsync()
    {
        await Saved.RemoveAsync(_user!, _saved);
        (_saved, _title) = ("", "");
        _filters = await Saved.OfAsync(_user!);
    }

    private async Task AgainAsync(System.Security.Claims.ClaimsPrincipal user, ReviewArticle article)
    {
        _failure = "";
        try
        {
            await Intake.AgainAsync(DeskUser.Of(user), article, _provider);
        }
        catch (LocalizationException exception)
        {
            _failure = exception.Message;
        }
    }

    private async Task LoadAsync()
    {
        _wasFiltered |=
            _assignee.Length + _author.Length + _from.Length + _check.Length + _term.Length + _saved.Length + _risk > 0
            || _since is not null;
        var load = ++_load;
        var totals = await Desk.TotalsAsync();
        var page = await Desk.PageAsync(Query with { User = _user?.Name ?? "", Offset = _offset, Limit = PageSize });
        var issues = await Desk.OpenIssuesAsync();
        // Of two questions the later one is answered.
        if (load != _load)
            return;
        (_underWay, _totals, _page, _isLoaded) = (Intake.UnderWay, totals, page, true);
        _checks = [.. issues.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value)];
        if (_page.Articles.IsEmpty && _offset > 0)
            await BeginAsync();
    }

    // Another list begins at its first page.
    private async Task BeginAsync()
    {
        _offset = 0;
        var sought = _sought.Trim();
        var hits = sought.Length < ReviewQuery.ShortestText ? [] : await Desk.SearchAsync(sought, MostHits);
        foreach (var article in hits.Select(h => h.Article).Distinct().Where(a => !_titles.ContainsKey(a)))
            _titles[article] = (await Desk.ArticleAsync(article))?.Title ?? "";
        if (sought != _sought.Trim())
            return;
        _hits = hits;
        await LoadAsync();
    }

    private async Task ManagedAsync()
    {
        _managed = null;
        await LoadAsync();
    }

    private async Task TurnAsync(int articles)
    {
        _offset = Math.Max(0, _offset + articles);
        await LoadAsync();
    }

    private string Name(long article) => _titles.GetValueOrDefault(article, "");

    private void Refresh(long article) => _refresh?.Ask();

    private void Refresh(SegmentChanged change) => _refresh?.Ask();
}
