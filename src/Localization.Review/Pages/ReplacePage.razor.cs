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
        Changed();
    }

    // What was shown is of another search.
    private void Changed()
    {
        _preview = null;
        _articles = Desk.Page(Query with { Limit = 1 }).Found;
    }

    private void Preview() =>
        Try(user =>
        {
            _left.Clear();
            _most = PageSize;
            _preview = Replacing.Preview(
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
            (_said, _conflicts) = ("", []);
        });

    private void Toggle(long id)
    {
        if (!_left.Remove(id))
            _left.Add(id);
    }

    private void Ask() => _asking = true;

    private void Replace()
    {
        _asking = false;
        var chosen = Chosen;
        Try(user =>
        {
            var result = Replacing.Replace(user, chosen);
            foreach (var change in result.Changed)
                _undo.Add(change);
            _preview = null;
            Say(Text["replaced", new Count(result.Changed.Length)], result);
        });
    }

    private void Undo()
    {
        if (_undo.Undo() is { } step)
            Try(user =>
            {
                var result = Desk.Restore(user, step.Back);
                _preview = null;
                Say(Text["undone-n", new Count(result.Changed.Length)], result);
            });
    }

    private Task TakeAsync(DeskConflict conflict)
    {
        Try(user =>
        {
            var saved = Desk.Write(
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
        return Task.CompletedTask;
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

    private void Try(Action<DeskUser> action)
    {
        if (_user is not { } user)
            return;
        try
        {
            _failed = false;
            action(user);
        }
        catch (LocalizationException exception)
        {
            (_said, _failed) = (exception.Message, true);
        }
    }

    private string Title(long article)
    {
        if (!_titles.TryGetValue(article, out var title))
            _titles[article] = title = Desk.Article(article)?.Title ?? "";
        return title;
    }
}
