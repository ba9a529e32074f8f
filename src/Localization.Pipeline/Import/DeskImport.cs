using System.Collections.Immutable;
using Localization.Pipeline.Standing;

namespace Localization.Pipeline.Import;

/// <summary>Compares a file that came back with the desk. In: the file's segments, and those of the article. Out: what
/// can be taken, and where people wrote on both sides. A text is taken where it differs from what was handed out and
/// the desk still has that, or a machine's; an older text never takes the place of a newer one.</summary>
public static class DeskImport
{
    /// <summary>What the file would do.</summary>
    /// <param name="file">The file.</param>
    /// <param name="desk">The segments of its article.</param>
    /// <param name="history">The history of a segment, for files that do not say what was handed out.</param>
    public static async Task<ImportPlan> PlanAsync(
        ImportedTranslations file,
        IReadOnlyList<ReviewSegment> desk,
        Func<long, Task<ImmutableArray<ReviewChange>>> history
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(history);
        var standing = StandingSegments.Of(
            desk,
            [.. file.Segments.Select(s => new Segment(0, 0, BlockRole.Paragraph, s.Entry.Source, "", ""))]
        );
        var changes = ImmutableArray.CreateBuilder<ImportChange>();
        var conflicts = ImmutableArray.CreateBuilder<ImportConflict>();
        var unchanged = 0;
        for (var i = 0; i < file.Segments.Length; i++)
        {
            if (standing[i] is not { } segment)
                continue;
            var edited = file.Segments[i];
            var target = InCodesOf(segment.Segment.Source, edited.Entry.Source, edited.Entry.Target);
            switch (
                file.IsRecognized && edited.HandedOut is null
                    ? await RecognizedAsync(file, target, segment, history)
                    : await OfAsync(edited, target, segment, history)
            )
            {
                case Outcome.Take:
                    changes.Add(new ImportChange(segment, target, edited.Entry.State));
                    break;
                case Outcome.Approve:
                    changes.Add(new ImportChange(segment, segment.Target, edited.Entry.State));
                    break;
                case Outcome.Conflict:
                    conflicts.Add(new ImportConflict(edited.Number, segment, target));
                    break;
                default:
                    unchanged++;
                    break;
            }
        }

        return new ImportPlan(changes.ToImmutable(), conflicts.ToImmutable(), unchanged);
    }

    private static async Task<Outcome> OfAsync(
        EditedSegment edited,
        InlineText target,
        ReviewSegment segment,
        Func<long, Task<ImmutableArray<ReviewChange>>> history
    )
    {
        if (IsSame(target, segment.Target))
            return (edited.IsRaised || edited.IsTaken) && edited.Entry.State > segment.State
                ? Outcome.Approve
                : Outcome.Keep;
        if (edited.HandedOut is { } handed)
        {
            // What came back as it was handed out is older than the current text.
            if (!edited.IsChanged)
                return edited.IsRaised ? Outcome.Conflict : Outcome.Keep;
            return handed.IsSame(segment.Target) || !IsPersons(segment) ? Outcome.Take : Outcome.Conflict;
        }

        if (!edited.IsTaken)
            return Outcome.Keep;
        if (!IsPersons(segment))
            return Outcome.Take;
        return (await history(segment.Id)).Any(c => IsSame(c.Target, target)) ? Outcome.Keep : Outcome.Conflict;
    }

    // A text that the desk has, or had, is not new.
    private static async Task<Outcome> RecognizedAsync(
        ImportedTranslations file,
        InlineText target,
        ReviewSegment segment,
        Func<long, Task<ImmutableArray<ReviewChange>>> history
    )
    {
        if (IsSame(target, segment.Target))
            return file.TakesAll && segment.State == SegmentState.Translated ? Outcome.Approve : Outcome.Keep;
        // What was not translated was handed out as its source.
        var source = segment.Segment.Source;
        if (segment.Target.IsBlank && IsSame(target, source))
            return Outcome.Keep;
        if (target.Codes.Any(c => !source.Codes.Any(s => (s.Kind, s.Id, s.Data) == (c.Kind, c.Id, c.Data))))
            return Outcome.Keep;
        return (await history(segment.Id)).Any(c => IsSame(c.Target, target)) ? Outcome.Keep
            : IsPersons(segment) ? Outcome.Conflict
            : Outcome.Take;
    }

    private static bool IsPersons(ReviewSegment segment) =>
        segment.IsPersons
        || segment.Writer.Length > 0
        || segment.State > SegmentState.Translated
        || segment.Origin is SegmentOrigin.Memory or SegmentOrigin.Document;

    // Ids of codes are given anew by each format.
    private static bool IsSame(InlineText first, InlineText second) => TextDigest.Of(first) == TextDigest.Of(second);

    private static InlineText InCodesOf(InlineText source, InlineText sourceOfFile, InlineText target)
    {
        if (target.Codes.IsEmpty || source.Codes.Length != sourceOfFile.Codes.Length)
            return target;
        var codes = ImmutableArray.CreateBuilder<InlineCode>(target.Codes.Length);
        foreach (var code in target.Codes)
        {
            var at = sourceOfFile.Codes.ToList().FindIndex(c => c.Kind == code.Kind && c.Id == code.Id);
            if (at < 0 || source.Codes[at].Kind != code.Kind)
                return target;
            codes.Add(source.Codes[at] with { Position = code.Position });
        }

        return new InlineText(target.Text, codes.ToImmutable());
    }

    private enum Outcome
    {
        Keep,
        Take,
        Approve,
        Conflict,
    }
}
