using System.Collections.Immutable;
using Localization.Editions.Docx;
using Localization.Exchange;
using Localization.Memory;
using Localization.Memory.Xliff;

namespace Localization.Pipeline.Import;

/// <summary>Takes back what people did to a file that was handed out: a document with both languages, or XLIFF. In: the
/// file. Out: their translations, with the context in which each is, so that the next run uses them
/// there.</summary>
public static class EditedFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: <c>.docx</c>, <c>.xlf</c> or <c>.xliff</c>.</param>
    /// <param name="all">Whether segments count as approved that nobody changed or marked.</param>
    /// <param name="author">Who did it.</param>
    /// <exception cref="LocalizationException">The file cannot be read, or is of no such kind.</exception>
    public static ImportedTranslations Read(string path, bool all, string author)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        return Read(path, Bytes(path), all, author);
    }

    /// <summary>Reads a file whose bytes are at hand.</summary>
    /// <param name="path">Its name: <c>.docx</c>, <c>.xlf</c> or <c>.xliff</c>.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="all">Whether segments count as approved that nobody changed or marked.</param>
    /// <param name="author">Who did it.</param>
    /// <exception cref="LocalizationException">The file cannot be read, or is of no such kind.</exception>
    public static ImportedTranslations Read(string path, byte[] content, bool all, string author)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".docx":
                var edited = EditedDocx.Read(path, content);
                if (edited.Xliff is not { } xliff)
                    return Recognized(path, edited, all, author);
                var handed = XliffReader.ReadFile(new MemoryStream(xliff), path);
                return Collect(handed, author, (segment, number) => Edited(edited, segment, number, all));
            case var _ when XliffFiles.Matches(path):
                return Collect(
                    XliffReader.ReadFile(new MemoryStream(content), path),
                    author,
                    (segment, _) => Edited(segment, all)
                );
            default:
                throw new SettingsException("import-format", path);
        }
    }

    // The document has its table and, where they are left, the bookmarks that say what was handed out. Without them the
    // desk knows which texts are new.
    private static ImportedTranslations Recognized(string path, EditedDocx document, bool all, string author)
    {
        var rows = document.Segments;
        var file = new XliffFile(
            document.Languages!.Source,
            document.Languages.Target,
            "",
            [
                .. rows.Select(s => new XliffSegment("", s.Source, s.Target, SegmentState.Translated, "")
                {
                    HandedOut = s.HandedOut,
                }),
            ]
        );
        return Collect(file, author, (segment, _) => Recognized(segment, all), i => rows[i].Number) with
        {
            File = path,
            IsRecognized = true,
            TakesAll = all,
        };
    }

    private static Edit Recognized(XliffSegment segment, bool all) =>
        segment.HandedOut is { } handed
            ? Edited(segment.Target, !handed.IsSame(segment.Target), handed, all)
            : new Edit(segment.Target, IsTaken: false, SegmentState.Reviewed, null);

    // A document carries what was handed out; another text in it is one that somebody read and wrote.
    private static Edit? Edited(EditedDocx document, XliffSegment segment, int number, bool all)
    {
        if (document.Target(number, segment.Source, Given(segment)) is not { } target)
            return null;
        var handed = new HandedOut(TextDigest.Of(Given(segment)), segment.State);
        return Edited(target, !target.Equals(Given(segment)), handed, all);
    }

    private static Edit Edited(InlineText target, bool isChanged, HandedOut handed, bool all) =>
        new(
            target,
            isChanged || (all && handed.State > SegmentState.Initial),
            (isChanged || all) && handed.State < SegmentState.Reviewed ? SegmentState.Reviewed : handed.State,
            handed
        );

    // A tool may leave the state of a text that somebody changed in it.
    private static Edit? Edited(XliffSegment segment, bool all) =>
        segment.Target.IsBlank
            ? null
            : new Edit(
                segment.Target,
                segment.IsChanged
                    || segment.State >= SegmentState.Reviewed
                    || (all && segment.State > SegmentState.Initial),
                all && segment.State == SegmentState.Translated ? SegmentState.Reviewed
                    : segment.IsChanged && segment.State < SegmentState.Translated ? SegmentState.Translated
                    : segment.State,
                segment.HandedOut
            );

    // What was not translated was handed out as its source.
    private static InlineText Given(XliffSegment segment) => segment.Target.IsEmpty ? segment.Source : segment.Target;

    private static ImportedTranslations Collect(
        XliffFile file,
        string author,
        Func<XliffSegment, int, Edit?> edited,
        Func<int, int>? number = null
    )
    {
        number ??= i => i + 1;
        var segments = ImmutableArray.CreateBuilder<EditedSegment>();
        var damaged = ImmutableArray.CreateBuilder<DamagedSegment>();
        var (unchanged, gone) = (0, 0);
        for (var i = 0; i < file.Segments.Length; i++)
        {
            var segment = file.Segments[i];
            if (edited(segment, number(i)) is not { } result || result.Target.IsBlank)
            {
                gone++;
                continue;
            }

            if (!result.IsTaken)
                unchanged++;
            if (Difference(segment.Source, result.Target) is { Length: > 0 } codes)
            {
                if (result.IsTaken)
                    damaged.Add(new DamagedSegment(number(i), segment.Source.Text, codes));
            }
            else
                segments.Add(
                    new EditedSegment(number(i), Entry(file, segment, i, result, author))
                    {
                        HandedOut = result.HandedOut,
                        IsTaken = result.IsTaken,
                    }
                );
        }

        return new ImportedTranslations(segments.ToImmutable(), unchanged, gone, damaged.ToImmutable())
        {
            Article = Name(file),
        };
    }

    private static string Name(XliffFile file) => Path.GetFileNameWithoutExtension(file.Original);

    private static MemoryEntry Entry(XliffFile file, XliffSegment segment, int index, Edit edit, string author)
    {
        // Who approved a text before it was handed out did so, not who brings the file back.
        var isOwn = edit.HandedOut is null || !edit.HandedOut.IsSame(edit.Target) || edit.State > edit.HandedOut.State;
        return HumanEntry.Of(
            file.Source,
            file.Target,
            segment.Source,
            Text(index - 1),
            Text(index + 1),
            edit.Target,
            edit.State,
            isOwn || segment.Author.Length == 0 ? author : segment.Author,
            Name(file)
        ) with
        {
            Changed = isOwn ? null : segment.Changed,
        };

        string Text(int at) => at >= 0 && at < file.Segments.Length ? file.Segments[at].Source.Text : "";
    }

    private sealed record Edit(InlineText Target, bool IsTaken, SegmentState State, HandedOut? HandedOut);

    // Each code of the source once, and none that it has not.
    private static string Difference(InlineText source, InlineText target)
    {
        var (wanted, found) = (Counts(source), Counts(target));
        return string.Join(
            ' ',
            wanted
                .Keys.Union(found.Keys)
                .Where(k => wanted.GetValueOrDefault(k) != found.GetValueOrDefault(k))
                .Select(k => DocxText.Tag(k.Kind, DocxText.Numbers(source, target)[k.Id]))
        );

        static Dictionary<(InlineCodeKind Kind, string Id), int> Counts(InlineText text) =>
            text.Codes.GroupBy(c => (c.Kind, c.Id)).ToDictionary(g => g.Key, g => g.Count());
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MemoryFileException(exception, "memory-missing", path);
        }
    }
}
