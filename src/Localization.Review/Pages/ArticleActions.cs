using System.Collections.Immutable;
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

        if (!_canReview)
            return;
        switch (action)
        {
            case "undo":
                Restore(_undo.Undo());
                break;
            case "redo":
                Restore(_undo.Redo());
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
                    await ActAsync(action, argument, segment);
                break;
        }
    }

    private async Task ActAsync(string action, string argument, ReviewSegment segment)
    {
        switch (action)
        {
            case "unapprove":
                Desk.SetState(segment, segment.Version, SegmentState.Translated, _user);
                break;
            case "sign-off" when _canEdit:
                Desk.SetState(segment, segment.Version, SegmentState.Final, _user);
                break;
            case "fix":
                Fix(segment, argument);
                break;
            case "ignore" or "ignore-always":
                if (Issue(segment, argument) is { } issue)
                    Desk.Ignore(segment, issue, everywhere: action == "ignore-always", _user);
                if (action == "ignore-always")
                    Load();
                break;
            case "join":
                if (!Desk.Join(segment, _user))
                    Say(Text["cannot-join"]);
                break;
            case "split":
                Open(ArticleDialog.Split);
                break;
            case "propagate":
                Say(Text["propagated", Desk.Propagate(segment, _user)]);
                break;
            case "comment" when argument.Length > 0:
                Desk.Comment(segment, argument, _user);
                break;
            case "resolve":
                Desk.Resolve(
                    segment,
                    long.Parse(argument, System.Globalization.CultureInfo.InvariantCulture),
                    resolved: true
                );
                break;
            case "restore":
                if (
                    Desk.History(segment.Id)
                        .FirstOrDefault(c =>
                            c.Id == long.Parse(argument, System.Globalization.CultureInfo.InvariantCulture)
                        ) is
                    { } earlier
                )
                    Desk.Write(segment, segment.Version, earlier.Target, _user, ReviewChangeKind.Replace);
                break;
        }

        if (
            _browser is not null
            && action is "fix" or "restore" or "unapprove" or "sign-off" or "ignore" or "ignore-always"
        )
            await _browser!.InvokeAsync<Microsoft.JSInterop.Infrastructure.IJSVoidResult>("back", []);
    }

    private static QualityIssue? Issue(ReviewSegment segment, string number) =>
        int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var at)
        && at < segment.Issues.Length
            ? segment.Issues[at]
            : segment.Issues.FirstOrDefault(i => i.Severity > QualitySeverity.Note);

    // Without a number: the first that can be put right.
    private void Fix(ReviewSegment segment, string number)
    {
        var issue =
            number.Length > 0
                ? Issue(segment, number)
                : segment.Issues.FirstOrDefault(i => i.Fix is not null && i.Target is not null);
        if (issue is { Fix: { } fix, Target: { } span } && span.End <= segment.Target.Text.Length)
            Desk.Write(
                segment,
                segment.Version,
                segment.Target.Replace(span.Start, span.Length, fix),
                _user,
                ReviewChangeKind.Replace
            );
    }

    private void Restore(ReviewSegment? wanted)
    {
        if (
            wanted is not null
            && Desk.Segment(wanted.Id) is { } now
            && Desk.Restore(now, wanted.Target, wanted.State, _user).IsConflict
        )
            Say(Text["changed-meanwhile"], failed: true);
    }

    private void ApproveClean() => Desk.SetState([.. Clean.Select(s => (s, s.Version))], SegmentState.Reviewed, _user);

    private void SignOff()
    {
        var open = _segments.Count(s => s.State < SegmentState.Reviewed);
        Desk.SetState(
            [.. _segments.Where(s => s.State == SegmentState.Reviewed).Select(s => (s, s.Version))],
            SegmentState.Final,
            _user
        );
        Say(open == 0 ? Text["signed-off"] : Text["signed-off-but", open]);
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
                            .Rebuild(_article!)
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

    private void ReplaceAll(ImmutableArray<(ReviewSegment Segment, InlineText Target)> changes)
    {
        var saved = Desk.Replace(changes, _user, ReviewChangeKind.Replace);
        Say(Text["replaced", saved.Count(s => !s.IsConflict)]);
    }

    private async Task SplitAsync((int Source, int Target) at)
    {
        if (_selected is not null && !Desk.Split(_selected, at.Source, at.Target, _user))
            Say(Text["cannot-split"], failed: true);
        await CloseDialogAsync();
    }
}
