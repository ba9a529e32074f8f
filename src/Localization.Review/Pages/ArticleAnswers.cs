using System.Collections.Immutable;
using Localization.Review.Api;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Localization.Review.Pages;

/// <summary>What an article asks before it does much, and what it says of what was done.</summary>
public sealed partial class ArticlePage
{
    private string _question = "";
    private Func<DeskUser, Task>? _confirmed;
    private ImmutableArray<DeskConflict> _conflicts = [];

    private void Ask(string question, int count, Func<DeskUser, Task> confirmed)
    {
        if (count == 0)
            return;
        (_question, _confirmed) = (question, confirmed);
        Open(ArticleDialog.Confirm);
    }

    private async Task ConfirmAsync()
    {
        var confirmed = _confirmed;
        await CloseDialogAsync();
        if (confirmed is null || _user is not { } user)
            return;
        try
        {
            await confirmed(user);
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }

        StateHasChanged();
    }

    private Task SayAsync(ReviewSaved saved, InlineText wanted) =>
        saved.IsConflict ? ShowAsync(new DeskConflict(wanted, saved.Segment)) : Task.CompletedTask;

    // Changes in other articles are not heard of here: they are part of the step all the same.
    private async Task SayAsync(DeskResult result, Func<DeskResult, string>? done = null)
    {
        foreach (var change in result.Changed.Where(c => c.Kind != ReviewChangeKind.Restore))
            _undo.Add(change);
        if (result.Conflicts is [var only] && result.Changed.IsEmpty && done is null)
        {
            await ShowAsync(only);
            return;
        }

        var parts = new List<string>();
        if (done is not null)
            parts.Add(done(result));
        if (result.Conflicts.Length > 0)
            parts.Add(Text["conflicts-n", new Count(result.Conflicts.Length)]);
        if (result.Refused.Length > 0)
            parts.Add(Text["final-n", new Count(result.Refused.Length)]);
        _conflicts = result.Conflicts;
        if (parts.Count > 0)
            Say(string.Join(" ", parts), failed: result.Conflicts.Length + result.Refused.Length > 0);
    }

    // Both texts, and the reader chooses.
    private async Task ShowAsync(DeskConflict conflict)
    {
        Say(Text["changed-meanwhile"], failed: true);
        if (_browser is not null)
            await _browser.InvokeVoidAsync(
                "conflicting",
                SegmentText.Write(conflict.Wanted, conflict.Segment.Segment.Source),
                ApiSegment.Of(conflict.Segment)
            );
    }

    private async Task TakeAsync(DeskConflict conflict)
    {
        try
        {
            var saved = await Desk.WriteAsync(
                _user!,
                conflict.Segment,
                conflict.Segment.Version,
                conflict.Wanted,
                ReviewChangeKind.Import
            );
            _conflicts = _conflicts.Remove(conflict);
            if (saved.IsConflict)
                _conflicts = _conflicts.Add(new DeskConflict(conflict.Wanted, saved.Segment));
            await SayAsync(saved, conflict.Wanted);
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }
    }

    private void Leave(DeskConflict conflict) => _conflicts = _conflicts.Remove(conflict);

    private async Task ImportAsync(InputFileChangeEventArgs arguments)
    {
        try
        {
            using var memory = new MemoryStream();
            await arguments.File.OpenReadStream(Publishing.LargestUpload).CopyToAsync(memory);
            var file = await Publishing_.CompareAsync(_user!, _article!, arguments.File.Name, memory.ToArray());
            if (file.Plan.Changes.IsEmpty)
                await ImportedAsync(file, DeskResult.Nothing);
            else
                Ask(
                    Text["import-n", new Count(file.Plan.Changes.Length), new Count(file.Plan.Conflicts.Length)],
                    file.Plan.Changes.Length,
                    async user => await ImportedAsync(file, await Publishing_.TakeAsync(user, file))
                );
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }
        catch (IOException exception)
        {
            Say(exception.Message, failed: true);
        }
    }

    private Task ImportedAsync(DeskFile file, DeskResult result) =>
        SayAsync(
            result with
            {
                Conflicts =
                [
                    .. file.Plan.Conflicts.Select(c => new DeskConflict(c.Target, c.Segment)),
                    .. result.Conflicts,
                ],
            },
            r =>
                file.Damaged.IsEmpty
                    ? Text["imported", new Count(r.Changed.Length)]
                    : Text[
                        "imported-damaged",
                        new Count(r.Changed.Length),
                        string.Join(", ", file.Damaged.Select(d => d.Number))
                    ]
        );
}
