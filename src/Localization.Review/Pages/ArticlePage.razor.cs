using System.Collections.Immutable;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace Localization.Review.Pages;

/// <summary>An article side by side. The browser moves, types and saves by itself; this page shows what came of it, and
/// does what needs the desk.</summary>
public sealed partial class ArticlePage
{
    private readonly Guid _visit = Guid.NewGuid();
    private readonly UndoStack _undo = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<int> _shown = [0, 1];
    private DotNetObjectReference<ArticlePage>? _reference;
    private IJSObjectReference? _browser;
    private ReviewArticle? _article;
    private ImmutableArray<ReviewSegment> _segments = [];
    private ImmutableArray<ImmutableArray<(ReviewSegment Segment, int Number)>> _stretches = [];
    private ImmutableArray<Visitor> _others = [];
    private ReviewSegment? _selected;
    private ArticleFilter _filter;
    private ArticleDialog _dialog;
    private Term _draft = new("", "", TermPolicy.Translate);
    private string _sought = "";
    private string _check = "";
    private string _writer = "";
    private string _term = "";
    private int _risk;
    private ImmutableArray<string> _terms = [];
    private string _concordance = "";
    private string _said = "";
    private DeskUser? _user;
    private bool _failed;
    private bool _canReview;
    private bool _canEdit;

    /// <summary>The article's number.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>The segment to begin with; 0 for the first that nobody has approved.</summary>
    [SupplyParameterFromQuery(Name = "segment")]
    public long First { get; set; }

    [Inject]
    private IStringLocalizer<DeskTexts> Text { get; set; } = null!;

    [Inject]
    private ReviewDesk Desk { get; set; } = null!;

    [Inject]
    private TermsInForce Terms { get; set; } = null!;

    [Inject]
    private IStringLocalizer<IssueMessages> Messages { get; set; } = null!;

    [Inject]
    private DeskEvents Events { get; set; } = null!;

    [Inject]
    private Presence Presence { get; set; } = null!;

    [Inject]
    private Publishing Publishing_ { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    private AccessOptions Access { get; set; } = null!;

    private ReviewProgress Progress =>
        new()
        {
            Initial = Count(SegmentState.Initial),
            Translated = Count(SegmentState.Translated),
            Reviewed = Count(SegmentState.Reviewed),
            Final = Count(SegmentState.Final),
            Flagged = _segments.Count(s => s.IsFlagged),
        };

    private IEnumerable<ReviewSegment> Shown => _stretches.SelectMany(s => s).Select(r => r.Segment);

    private List<ReviewSegment> Clean => [.. Shown.Where(s => s.State == SegmentState.Translated && !s.IsFlagged)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Events.Segment -= Changed;
        Events.Article -= Reloaded;
        Events.Presence -= Moved;
        Events.Glossary -= Refresh;
        Presence.Leave(_visit);
        if (_browser is not null)
        {
            try
            {
                await _browser.InvokeVoidAsync("close");
                await _browser.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone already.
            }
        }

        _reference?.Dispose();
    }

    /// <summary>The reader comes near a stretch.</summary>
    [JSInvokable]
    public void Show(int stretch)
    {
        if (_shown.Add(stretch))
            StateHasChanged();
    }

    /// <summary>The reader is at a segment.</summary>
    [JSInvokable]
    public void Select(long id)
    {
        _selected = _segments.FirstOrDefault(s => s.Id == id);
        Presence.Move(_visit, _user?.Name ?? "", Id, id);
        StateHasChanged();
    }

    /// <summary>A key that needs the desk.</summary>
    [JSInvokable]
    public async Task Act(string action, long id, string argument)
    {
        if (_segments.FirstOrDefault(s => s.Id == id) is { } segment)
            _selected = segment;
        if (ArticleCommand.Read(action, argument) is { } command)
            await ActAsync(command);
        StateHasChanged();
    }

    /// <summary>The stretch in which a segment is, made if it was not; -1 where it is not shown.</summary>
    [JSInvokable]
    public int Reveal(long id)
    {
        for (var i = 0; i < _stretches.Length; i++)
        {
            if (!_stretches[i].Any(s => s.Segment.Id == id))
                continue;
            Show(i);
            return i;
        }

        return -1;
    }

    /// <summary>The next segment of a kind after another, from the beginning again at the end; 0 where there is
    /// none.</summary>
    [JSInvokable]
    public long Next(string kind, long from)
    {
        var rows = _stretches.SelectMany(s => s).Select(r => r.Segment).ToList();
        var at = rows.FindIndex(s => s.Id == from);
        return rows.Skip(at + 1)
                .Concat(rows.Take(Math.Max(0, at)))
                .FirstOrDefault(s =>
                    kind switch
                    {
                        "open" => s.State < SegmentState.Reviewed,
                        "flagged" => s.IsFlagged,
                        _ => true,
                    }
                )
                ?.Id
            ?? 0;
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null)
        {
            _user = DeskUser.Of((await Authentication).User);
            _canReview = _user.May(DeskRight.Write);
            _canEdit = _user.May(DeskRight.SignOff);
        }

        // Heard of from the start: what changes while the store is asked is not missed.
        if (RendererInfo.IsInteractive)
        {
            Events.Segment += Changed;
            Events.Article += Reloaded;
            Events.Presence += Moved;
            Events.Glossary += Refresh;
        }

        await LoadAsync();
        if (!RendererInfo.IsInteractive || _article is null)
            return;
        Presence.Move(_visit, _user?.Name ?? "", Id, 0);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The first time that there is an article: it may come later than the first rendering.
        if (_reference is not null || _article is null)
            return;
        _reference = DotNetObjectReference.Create(this);
        _browser = await Browser.InvokeAsync<IJSObjectReference>("import", DeskAssets.Path("document.js"));
        var first =
            First > 0
                ? First
                : _segments.FirstOrDefault(s => s.State < SegmentState.Reviewed)?.Id
                    ?? _segments.FirstOrDefault()?.Id
                    ?? 0;
        await _browser.InvokeVoidAsync(
            "open",
            _reference,
            Id,
            first,
            _canReview,
            First,
            $"{Access.Workspace}.{Uri.EscapeDataString(_user?.Name ?? "")}"
        );
    }

    private string Language(LanguageTag tag) =>
        Text[$"language-{tag.Language}"] is { ResourceNotFound: false } name ? name : tag.Value;

    private void Cut()
    {
        var filter = new SegmentFilter
        {
            Show = _filter,
            Sought = _sought.Trim(),
            Check = _check,
            Writer = _writer,
            Term = _term,
            Risk = _risk,
        };
        _stretches = ArticleStretches.Of(_segments, s => filter.Holds(s, TermsOf), _filter == ArticleFilter.Riskiest);
    }

    private bool IsFiltered => _check.Length + _writer.Length + _term.Length + _risk > 0;

    private IEnumerable<string> TermsOf(ReviewSegment segment) =>
        Terms.Check.TermsOf(segment.Segment.Source).Where(o => !o.Term.IsForbidden).Select(o => o.Term.Source);

    // The terms of all segments are found when somebody looks for one.
    private void ListTerms() =>
        _terms = [.. _segments.SelectMany(TermsOf).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];

    private int Count(SegmentState state) => _segments.Count(s => s.State == state);

    private ImmutableArray<Visitor> Here(int stretch) =>
        _others.IsEmpty ? [] : [.. _others.Where(o => _stretches[stretch].Any(s => s.Segment.Id == o.Segment))];

    private void Moved(long article)
    {
        if (article != Id)
            return;
        InvokeAsync(() =>
        {
            _others = Presence.Others(_visit, Id);
            StateHasChanged();
        });
    }

    private void Open(ArticleDialog dialog) => _dialog = dialog;

    private async Task CloseDialogAsync()
    {
        _dialog = ArticleDialog.None;
        StateHasChanged();
        if (_browser is not null)
            await _browser.InvokeVoidAsync("back");
    }

    private void Quiet() => _said = "";

    private void Say(string text, bool failed = false) => (_said, _failed) = (text, failed);
}
