using System.Collections.Immutable;
using Localization.Review.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Pages;

/// <summary>What keys and buttons of an article do.</summary>
public sealed partial class ArticlePage
{
    private async Task ActAsync(ArticleCommand command)
    {
        switch (command)
        {
            case ArticleCommand.Help:
                Open(ArticleDialog.Help);
                return;
            case ArticleCommand.Concordance(var text):
                _concordance = text;
                return;
        }

        if (_user is not { } user || !user.May(DeskRight.Write))
            return;
        try
        {
            await ActAsync(command, user);
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }

        // The panel that asks draws itself alone.
        StateHasChanged();
    }

    private async Task ActAsync(ArticleCommand command, DeskUser user)
    {
        switch (command)
        {
            case ArticleCommand.Undo:
                await UndoAsync(user);
                break;
            case ArticleCommand.Redo:
                await RedoAsync(user);
                break;
            case ArticleCommand.Find:
                Open(ArticleDialog.Find);
                break;
            case ArticleCommand.ApproveClean:
                ApproveClean();
                break;
            case ArticleCommand.AddTerm(var source) when _canEdit:
                _draft = new Term(source.Trim(), source.Trim(), TermPolicy.Translate);
                Open(ArticleDialog.Term);
                break;
            default:
                if (_selected is { } segment)
                    await ActAsync(command, user, segment);
                break;
        }
    }

    private async Task ActAsync(ArticleCommand command, DeskUser user, ReviewSegment segment)
    {
        switch (command)
        {
            case ArticleCommand.Unapprove:
                await SayAsync(
                    await Desk.SetStateAsync(user, segment, segment.Version, SegmentState.Translated),
                    segment.Target
                );
                break;
            case ArticleCommand.SignOff when _canEdit:
                await SayAsync(
                    await Desk.SetStateAsync(user, segment, segment.Version, SegmentState.Final),
                    segment.Target
                );
                break;
            case ArticleCommand.Fix(var number):
                await FixAsync(segment, number, user);
                break;
            case ArticleCommand.Ignore(var number, var everywhere):
                if (Issue(segment, number) is { } issue)
                    await Desk.IgnoreAsync(user, segment, issue, everywhere);
                if (everywhere)
                    await LoadAsync();
                break;
            case ArticleCommand.Join:
                if (await Desk.JoinAsync(user, segment) is { } joined)
                    _undo.Add(joined);
                else
                    Say(Text["cannot-join"]);
                break;
            case ArticleCommand.Split:
                Open(ArticleDialog.Split);
                break;
            case ArticleCommand.Propagate:
                await PropagateAsync(segment);
                break;
            case ArticleCommand.Comment(var text):
                await Desk.CommentAsync(user, segment, text);
                break;
            case ArticleCommand.EditComment(var id, var text):
                await Desk.EditCommentAsync(user, segment, id, text);
                break;
            case ArticleCommand.Resolve(var id, var resolved):
                await Desk.ResolveAsync(user, segment, id, resolved);
                break;
            case ArticleCommand.RemoveComment(var id):
                Ask(Text["remove-comment"], 1, who => Desk.RemoveCommentAsync(who, segment, id));
                break;
            case ArticleCommand.TakeBack(var change):
                if ((await Desk.HistoryAsync(segment.Id)).FirstOrDefault(c => c.Id == change) is { } earlier)
                    await SayAsync(
                        await Desk.WriteAsync(user, segment, segment.Version, earlier.Target, ReviewChangeKind.Replace),
                        earlier.Target
                    );
                break;
        }

        if (command.GoesOn && _browser is not null)
            await _browser.InvokeAsync<Microsoft.JSInterop.Infrastructure.IJSVoidResult>("back", []);
    }

    private static QualityIssue? Issue(ReviewSegment segment, int? number) =>
        number is { } at && at < segment.Issues.Length
            ? segment.Issues[at]
            : segment.Issues.FirstOrDefault(i => i.Severity > QualitySeverity.Note);

    // Without a number: the first that can be put right.
    private async Task FixAsync(ReviewSegment segment, int? number, DeskUser user)
    {
        var issue = number is not null
            ? Issue(segment, number)
            : segment.Issues.FirstOrDefault(i => i.Fix is not null && i.Target is not null);
        if (issue is not { Fix: { } fix, Target: { } span } || span.End > segment.Target.Text.Length)
            return;
        var target = segment.Target.Replace(span.Start, span.Length, fix);
        await SayAsync(await Desk.WriteAsync(user, segment, segment.Version, target, ReviewChangeKind.Replace), target);
    }

    private async Task UndoAsync(DeskUser user) => await SayAsync(await InTurnAsync(() => TakeBackAsync(user)));

    private async Task RedoAsync(DeskUser user) => await SayAsync(await InTurnAsync(() => MakeAgainAsync(user)));

    // A step leaves versions that the next one needs: two at once would be in each other's way.
    private async Task<DeskResult> InTurnAsync(Func<Task<DeskResult>> step)
    {
        await _turn.WaitAsync();
        try
        {
            return await step();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<DeskResult> TakeBackAsync(DeskUser user)
    {
        if (_undo.Undo() is not { } step)
            return DeskResult.Nothing;
        if (step.Cut is { } cut)
        {
            if (await Desk.RecutAsync(user, new DeskCut(cut.Article, cut.After, cut.Before)) is { } back)
                _undo.Recut(back, undone: true);
            else
                Say(Text["changed-meanwhile"], failed: true);
            return DeskResult.Nothing;
        }

        var result = await Desk.RestoreAsync(user, step.Back);
        _undo.Undone(step, [.. result.Changed.Select(c => c.After)]);
        return result;
    }

    private async Task<DeskResult> MakeAgainAsync(DeskUser user)
    {
        if (_undo.Redo() is not { } step)
            return DeskResult.Nothing;
        if (step.Cut is { } cut)
        {
            if (await Desk.RecutAsync(user, cut) is { } again)
                _undo.Recut(again, undone: false);
            else
                Say(Text["changed-meanwhile"], failed: true);
            return DeskResult.Nothing;
        }

        var result = await Desk.RestoreAsync(user, step.Again);
        _undo.Redone(step, [.. result.Changed.Select(c => c.After)]);
        return result;
    }

    // Bulk actions ask first, and touch the rows that are shown alone.
    private void ApproveClean()
    {
        var clean = Clean;
        Ask(
            Text["approve-clean", clean.Count],
            clean.Count,
            async user =>
                await SayAsync(
                    await Desk.SetStateAsync(user, clean.Select(s => (s, s.Version)), SegmentState.Reviewed),
                    r => Text["approved-n", new Count(r.Changed.Length)]
                )
        );
    }

    private void SignOff()
    {
        var reviewed = Shown.Where(s => s.State == SegmentState.Reviewed).ToList();
        Ask(
            Text["sign-off-n", new Count(reviewed.Count)],
            reviewed.Count,
            async user =>
                await SayAsync(
                    await Desk.SetStateAsync(user, reviewed.Select(s => (s, s.Version)), SegmentState.Final),
                    _ =>
                        _segments.Count(s => s.State < SegmentState.Reviewed) is > 0 and var open
                            ? Text["signed-off-but", new Count(open)]
                            : Text["signed-off"]
                )
        );
    }

    private async Task PropagateAsync(ReviewSegment segment)
    {
        var repeats = await Desk.RepeatsAsync(segment);
        if (repeats.IsEmpty)
            Say(Text["propagated", new Count(0)]);
        else
            Ask(
                Text["propagate-n", new Count(repeats.Length)],
                repeats.Length,
                async user =>
                    await SayAsync(
                        await Desk.PropagateAsync(user, segment),
                        r => Text["propagated", new Count(r.Changed.Length)]
                    )
            );
    }

    private async Task RebuildAsync()
    {
        try
        {
            var (paths, errors) = await Publishing_.RebuildAsync(_user!, _article!);
            var written = paths.Select(p => Path.GetRelativePath(Directory.GetCurrentDirectory(), p));
            Say(string.Join(' ', errors.Prepend(Text["rebuilt", string.Join(", ", written)])), failed: !errors.IsEmpty);
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }
    }

    private async Task ReplaceAllAsync(ImmutableArray<(ReviewSegment Segment, InlineText Target)> changes)
    {
        try
        {
            await SayAsync(
                await Desk.ReplaceAsync(_user!, changes, ReviewChangeKind.Replace),
                r => Text["replaced", new Count(r.Changed.Length)]
            );
        }
        catch (DeskForbiddenException exception)
        {
            Say(exception.Message, failed: true);
        }
    }

    private async Task SplitAsync((int Source, int Target) at)
    {
        try
        {
            if (_selected is not null && await Desk.SplitAsync(_user!, _selected, at.Source, at.Target) is { } cut)
                _undo.Add(cut);
            else
                Say(Text["cannot-split"], failed: true);
        }
        catch (DeskForbiddenException exception)
        {
            Say(exception.Message, failed: true);
        }

        await CloseDialogAsync();
    }
}
