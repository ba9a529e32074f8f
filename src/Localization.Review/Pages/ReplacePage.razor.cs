using System.Collections.Immutable;
using Localization.Review.Desk;
using Localization.Review.Replacing;
using Localization.Review.Rights;
using Localization.Review.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace Localization.Review.Pages;

/// <summary>Find and replace in the articles of the list: a preview of each change, a question with their number, and
/// one step that can be undone.</summary>
public sealed partial class ReplacePage
{
    private const int PageSize = 100;
    private readonly Dictionary<long, string> _titles = [];
    private readonly HashSet<long> _left = [];
    private readonly UndoStack _undo = new();
    private ImmutableArray<DeskConflict> _conflicts = [];
    private ReplacePreview? _preview;
    private DeskUser? _user;
    private string _sought = "";
    private string _find = "";
    private string _by = "";
    private string _said = "";
    private ReviewFilter _filter;
    private bool _isPattern;
    private bool _wholeWords = true;
    private bool _sameCase = true;
    private bool _asking;
    private bool _isBusy;
    private int _search;
    private bool _failed;
    private bool _canReview;
    private int _articles;
    private int _most = PageSize;

    /// <summary>What the articles are searched for.</summary>
    [SupplyParameterFromQuery(Name = "search")]
    public string? Search { get; set; }

    /// <summary>Which articles are shown.</summary>
    [SupplyParameterFromQuery(Name = "filter")]
    public string? Filter { get; set; }

    [Inject]
    private IStringLocalizer<DeskTexts> Text { get; set; } = null!;

    [Inject]
    private ReviewDesk Desk { get; set; } = null!;

    [Inject]
    private ReplaceDesk Replacing { get; set; } = null!;

    [Inject]
    private DeskSettings Settings { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    private ReviewQuery Query =>
        new()
        {
            Text = _sought,
            Filter = _filter,
            User = _user?.Name ?? "",
        };

    private ImmutableArray<ReplaceChange> Chosen =>
        _preview is null ? [] : [.. _preview.Changes.Where(c => !_left.Contains(c.Segment.Id))];

    private string Question
    {
        get
        {
            var approved = Chosen.Count(c => c.Segment.State >= SegmentState.Reviewed);
            var question = Text["replace-n", new Count(Chosen.Length)].Value;
            return approved == 0 ? question : $"{question} {Text["replace-approved", new Count(approved)]}";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null)
            _user = DeskUser.Of((await Authentication).User);
        _canReview = _user?.May(DeskRight.Write) == true;
        _sought = Search ?? "";
        _filter = Enum.TryParse<ReviewFilter>(Filter, out var filter) && Enum.IsDefined(filter) ? filter : default;
        await ChangedAsync();
    }

    // What was shown is of another search.
    private async Task ChangedAsync()
    {
        _preview = null;
        var search = ++_search;
        var found = (await Desk.PageAsync(Query with { Limit = 1 })).Found;
        if (search == _search)
            _articles = found;
    }

    private Task PreviewAsync() =>
        TryAsync(async user =>
        {
            _left.Clear();
            _most = PageSize;
            var search = _search;
            var preview = await Replacing.PreviewAsync(
                user,
                Query,
                new ReplaceRule(_find, _by)
                {
                    IsPattern = _isPattern,
                    WholeWords = _wholeWords,
                    SameCase = _sameCase,
                },
                CancellationToken.None
            );
            await NameAsync(preview.Changes.Take(_most));
            if (search != _search)
                return;
            (_preview, _said, _conflicts) = (preview, "", []);
        });

    private void Toggle(long id)
    {
        if (!_left.Remove(id))
            _left.Add(id);
    }

    private void Ask() => _asking = true;

    private Task ReplaceAsync()
    {
        _asking = false;
        var chosen = Chosen;
        return TryAsync(async user =>
        {
            var result = await Replacing.ReplaceAsync(user, chosen);
            foreach (var change in result.Changed)
                _undo.Add(change);
            _preview = null;
            Say(Text["replaced", new Count(result.Changed.Length)], result);
        });
    }

    private Task UndoAsync() =>
        TryAsync(async user =>
        {
            if (_undo.Undo() is not { } step)
                return;
            var result = await Desk.RestoreAsync(user, step.Back);
            _preview = null;
            Say(Text["undone-n", new Count(result.Changed.Length)], result);
        });

    private async Task TakeAsync(DeskConflict conflict)
    {
        await TryAsync(async user =>
        {
            var saved = await Desk.WriteAsync(
                user,
                conflict.Segment,
                conflict.Segment.Version,
                conflict.Wanted,
                ReviewChangeKind.Replace
            );
            Leave(conflict);
            if (saved.IsConflict)
                _conflicts = _conflicts.Add(new DeskConflict(conflict.Wanted, saved.Segment));
        });
        StateHasChanged();
    }

    private void Leave(DeskConflict conflict)
    {
        _conflicts = _conflicts.Remove(conflict);
        StateHasChanged();
    }

    private void Say(string done, DeskResult result)
    {
        var parts = new List<string> { done };
        if (result.Conflicts.Length > 0)
            parts.Add(Text["conflicts-n", new Count(result.Conflicts.Length)]);
        if (result.Refused.Length > 0)
            parts.Add(Text["final-n", new Count(result.Refused.Length)]);
        (_said, _failed, _conflicts) = (string.Join(" ", parts), parts.Count > 1, result.Conflicts);
    }

    // One after the other: a second press means nothing until the first is done.
    private async Task TryAsync(Func<DeskUser, Task> action)
    {
        if (_user is not { } user || _isBusy)
            return;
        try
        {
            (_failed, _isBusy) = (false, true);
            await action(user);
        }
        catch (LocalizationException exception)
        {
            (_said, _failed) = (exception.Message, true);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task MoreAsync()
    {
        if (_preview is { } preview)
            await NameAsync(preview.Changes.Skip(_most).Take(PageSize));
        _most += PageSize;
    }

    private async Task NameAsync(IEnumerable<ReplaceChange> changes)
    {
        foreach (var article in changes.Select(c => c.Segment.Article).Distinct().Where(a => !_titles.ContainsKey(a)))
            _titles[article] = (await Desk.ArticleAsync(article))?.Title ?? "";
    }

    private string Title(long article) => _titles.GetValueOrDefault(article, "");
}
