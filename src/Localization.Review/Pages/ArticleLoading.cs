using Localization.Review.Desk;
using Microsoft.JSInterop;

namespace Localization.Review.Pages;

/// <summary>What the page shows, as the store has it, and what changes of it while it is open.</summary>
public sealed partial class ArticlePage
{
    private bool _isLoaded;
    private bool _isLoading;
    private bool _isStale;

    private async Task LoadAsync()
    {
        _isStale = true;
        if (_isLoading)
            return;
        _isLoading = true;
        try
        {
            // What has changed since the store was asked is asked for again.
            while (_isStale)
            {
                _isStale = false;
                var article = await Desk.ArticleAsync(Id);
                var segments = article is null ? [] : await Desk.SegmentsAsync(Id);
                if (!_isStale)
                    (_article, _segments, _isLoaded) = (article, segments, true);
            }
        }
        finally
        {
            _isLoading = false;
        }

        _selected = _selected is null ? null : _segments.FirstOrDefault(s => s.Id == _selected.Id);
        Cut();
    }

    private void Changed(SegmentChanged change)
    {
        if (change.After.Article == Id)
            InvokeAsync(() => ChangedAsync(change));
    }

    private async Task ChangedAsync(SegmentChanged change)
    {
        _isStale |= _isLoading;
        var at = Enumerable.Range(0, _segments.Length).FirstOrDefault(i => _segments[i].Id == change.After.Id, -1);
        if (at < 0 || _segments[at].Version > change.After.Version)
            return;
        if (
            change.After.Author == _user?.Name
            && change.Kind is not (ReviewChangeKind.Restore or ReviewChangeKind.Machine)
        )
            _undo.Add(change);
        _segments = _segments.SetItem(at, change.After);
        if (_selected?.Id == change.After.Id)
            _selected = change.After;

        // A row stays while somebody works on it, even where the filter would no longer show it.
        _stretches =
        [
            .. _stretches.Select(s =>
                s.Any(r => r.Segment.Id == change.After.Id)
                    ? [.. s.Select(r => r.Segment.Id == change.After.Id ? (change.After, r.Number) : r)]
                    : s
            ),
        ];
        StateHasChanged();
        if (_browser is not null)
            await _browser.InvokeVoidAsync(
                "changed",
                change.After.Id,
                change.After.Version,
                SegmentText.Write(change.After.Target, change.After.Segment.Source)
            );
    }

    private void Reloaded(long article)
    {
        if (article == Id)
            Refresh();
    }

    private void Refresh() =>
        InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        });
}
