using System.Collections.Immutable;
using System.Globalization;
using Localization.Model;

namespace Localization.Review.Pages;

/// <summary>What keys and buttons of an article do.</summary>
public sealed partial class ArticlePage
{
    // Every action has a name, which keys and buttons share.
    private async Task ActAsync(string action, string argument)
    {
        switch (action)
        {
            case "help":
                Open(ArticleDialog.Help);
                return;
            case "concordance":
                _concordance = argument;
                return;
        }

        if (_user is not { } user || !user.May(DeskRight.Write))
            return;
        try
        {
            await ActAsync(action, argument, user);
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }

        // The panel that asks draws itself alone.
        StateHasChanged();
    }

    private async Task ActAsync(string action, string argument, DeskUser user)
    {
        switch (action)
        {
            case "undo":
                await UndoAsync(user);
                break;
            case "redo":
                await RedoAsync(user);
                break;
            case "find":
                Open(ArticleDialog.Find);
                break;
            case "approve-clean":
                ApproveClean();
                break;
            case "add-term" when _canEdit:
                _draft = new Term(argument.Trim(), argument.Trim(), TermPolicy.Translate);
                Open(ArticleDialog.Term);
                break;
            default:
                if (_selected is { } segment)
                    await ActAsync(action, argument, user, segment);
                break;
        }
    }

    private async Task ActAsync(string action, string argument, DeskUser user, ReviewSegment segment)
    {
        switch (action)
        {
            case "unapprove":
                await SayAsync(Desk.SetState(user, segment, segment.Version, SegmentState.Translated), segment.Target);
                break;
            case "sign-off" when _canEdit:
                await SayAsync(Desk.SetState(user, segment, segment.Version, SegmentState.Final), segment.Target);
                break;
            case "fix":
                await FixAsync(segment, argument, user);
                break;
            case "ignore" or "ignore-always":
                if (Issue(segment, argument) is { } issue)
                    Desk.Ignore(user, segment, issue, everywhere: action == "ignore-always");
                if (action == "ignore-always")
                    Load();
                break;
            case "join":
                if (Desk.Join(user, segment) is { } joined)
                    _undo.Add(joined);
                else
                    Say(Text["cannot-join"]);
                break;
            case "split":
                Open(ArticleDialog.Split);
                break;
            case "propagate":
                Propagate(segment);
                break;
            case "comment" when argument.Length > 0:
                Desk.Comment(user, segment, argument);
                break;
            case "resolve" or "reopen":
                Desk.Resolve(
                    user,
                    segment,
                    long.Parse(argument, CultureInfo.InvariantCulture),
                    resolved: action == "resolve"
                );
                break;
            case "remove-comment":
                Ask(
                    Text["remove-comment"],
                    1,
                    who =>
                    {
                        Desk.RemoveComment(who, segment, long.Parse(argument, CultureInfo.InvariantCulture));
                        return Task.CompletedTask;
                    }
                );
                break;
            case "restore":
                if (
                    Desk.History(segment.Id)
                        .FirstOrDefault(c => c.Id == long.Parse(argument, CultureInfo.InvariantCulture)) is
                    { } earlier
                )
                    await SayAsync(
                        Desk.Write(user, segment, segment.Version, earlier.Target, ReviewChangeKind.Replace),
                        earlier.Target
                    );
                break;
        }

        if (
            _browser is not null
            && action is "fix" or "restore" or "unapprove" or "sign-off" or "ignore" or "ignore-always"
        )
            await _browser!.InvokeAsync<Microsoft.JSInterop.Infrastructure.IJSVoidResult>("back", []);
    }

    private static QualityIssue? Issue(ReviewSegment segment, string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var at) && at < segment.Issues.Length
            ? segment.Issues[at]
            : segment.Issues.FirstOrDefault(i => i.Severity > QualitySeverity.Note);

    // Without a number: the first that can be put right.
    private async Task FixAsync(ReviewSegment segment, string number, DeskUser user)
    {
        var issue =
            number.Length > 0
                ? Issue(segment, number)
                : segment.Issues.FirstOrDefault(i => i.Fix is not null && i.Target is not null);
        if (issue is not { Fix: { } fix, Target: { } span } || span.End > segment.Target.Text.Length)
            return;
        var target = segment.Target.Replace(span.Start, span.Length, fix);
        await SayAsync(Desk.Write(user, segment, segment.Version, target, ReviewChangeKind.Replace), target);
    }

    private async Task UndoAsync(DeskUser user)
    {
        if (_undo.Undo() is not { } step)
            return;
        if (step.Cut is { } cut)
        {
            if (Desk.Recut(user, new DeskCut(cut.Article, cut.After, cut.Before)) is { } back)
                _undo.Recut(back, undone: true);
            else
                Say(Text["changed-meanwhile"], failed: true);
            return;
        }

        var result = Desk.Restore(user, step.Back);
        _undo.Undone(step, [.. result.Changed.Select(c => c.After)]);
        await SayAsync(result);
    }

    private async Task RedoAsync(DeskUser user)
    {
        if (_undo.Redo() is not { } step)
            return;
        if (step.Cut is { } cut)
        {
            if (Desk.Recut(user, cut) is { } again)
                _undo.Recut(again, undone: false);
            else
                Say(Text["changed-meanwhile"], failed: true);
            return;
        }

        var result = Desk.Restore(user, step.Again);
        _undo.Redone(step, [.. result.Changed.Select(c => c.After)]);
        await SayAsync(result);
    }

    // Bulk actions ask first, and touch the rows that are shown alone.
    private void ApproveClean()
    {
        var clean = Clean;
        Ask(
            Text["approve-clean", clean.Count],
            clean.Count,
            user =>
                SayAsync(
                    Desk.SetState(user, clean.Select(s => (s, s.Version)), SegmentState.Reviewed),
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
            user =>
                SayAsync(
                    Desk.SetState(user, reviewed.Select(s => (s, s.Version)), SegmentState.Final),
                    _ =>
                        _segments.Count(s => s.State < SegmentState.Reviewed) is > 0 and var open
                            ? Text["signed-off-but", new Count(open)]
                            : Text["signed-off"]
                )
        );
    }

    private void Propagate(ReviewSegment segment)
    {
        var repeats = Desk.Repeats(segment);
        if (repeats.IsEmpty)
            Say(Text["propagated", new Count(0)]);
        else
            Ask(
                Text["propagate-n", new Count(repeats.Length)],
                repeats.Length,
                user => SayAsync(Desk.Propagate(user, segment), r => Text["propagated", new Count(r.Changed.Length)])
            );
    }

    private void Rebuild()
    {
        try
        {
            Say(
                Text[
                    "rebuilt",
                    string.Join(
                        ", ",
                        Publishing_
                            .Rebuild(_user!, _article!)
                            .Select(p => Path.GetRelativePath(Directory.GetCurrentDirectory(), p))
                    )
                ]
            );
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
                Desk.Replace(_user!, changes, ReviewChangeKind.Replace),
                r => Text["replaced", new Count(r.Changed.Length)]
            );
        }
        catch (DeskForbiddenException exception)
        {
            Say(exception.Message, failed: true);
        }
    }

    private Task EditCommentAsync(long comment, string text)
    {
        try
        {
            if (_selected is { } segment)
                Desk.EditComment(_user!, segment, comment, text);
        }
        catch (LocalizationException exception)
        {
            Say(exception.Message, failed: true);
        }

        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task SplitAsync((int Source, int Target) at)
    {
        try
        {
            if (_selected is not null && Desk.Split(_user!, _selected, at.Source, at.Target) is { } cut)
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
