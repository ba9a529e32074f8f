using System.Collections.Immutable;
using Localization.Editions;
using Localization.Memory.Xliff;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Takes back what people did to a file that was handed out: a document with both languages, or XLIFF. In: the
/// file. Out: their translations, with the context in which each stands, so that the next run uses them
/// there.</summary>
public static class EditedFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: <c>.docx</c>, <c>.xlf</c> or <c>.xliff</c>.</param>
    /// <param name="all">Whether segments count as approved that nobody changed or marked.</param>
    /// <param name="author">Who did it; empty where that is not known.</param>
    /// <exception cref="LocalizationException">The file cannot be read, or is of no such kind.</exception>
    public static ImportedTranslations Read(string path, bool all, string author)
    {
        ArgumentNullException.ThrowIfNull(path);
        var content = Bytes(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".docx":
                var edited = EditedDocx.Read(path, content);
                var handed = XliffReader.ReadFile(new MemoryStream(edited.Xliff), path);
                return Collect(
                    handed,
                    author,
                    (segment, number) =>
                        edited.Target(number, segment.Source, Given(segment)) is not { } target
                            ? null
                            : (target, all || !target.Equals(Given(segment)), SegmentState.Reviewed)
                );
            case ".xlf" or ".xliff":
                return Collect(
                    XliffReader.ReadFile(new MemoryStream(content), path),
                    author,
                    (segment, _) =>
                        segment.Target.IsBlank
                            ? null
                            : (
                                segment.Target,
                                segment.State >= SegmentState.Reviewed || (all && segment.State > SegmentState.Initial),
                                segment.State < SegmentState.Reviewed ? SegmentState.Reviewed : segment.State
                            )
                );
            default:
                throw new SettingsException("import-format", path);
        }
    }

    // What was not translated was handed out as its source.
    private static InlineText Given(XliffSegment segment) => segment.Target.IsEmpty ? segment.Source : segment.Target;

    private static ImportedTranslations Collect(
        XliffFile file,
        string author,
        Func<XliffSegment, int, (InlineText Target, bool IsTaken, SegmentState State)?> edited
    )
    {
        var entries = ImmutableArray.CreateBuilder<MemoryEntry>();
        var damaged = ImmutableArray.CreateBuilder<DamagedSegment>();
        var (unchanged, gone) = (0, 0);
        for (var i = 0; i < file.Segments.Length; i++)
        {
            var segment = file.Segments[i];
            if (edited(segment, i + 1) is not { } result || result.Target.IsBlank)
                gone++;
            else if (!result.IsTaken)
                unchanged++;
            else if (Difference(segment.Source, result.Target) is { Length: > 0 } codes)
                damaged.Add(new DamagedSegment(i + 1, segment.Source.Text, codes));
            else
                entries.Add(Entry(file, segment, i, result.Target, result.State, author));
        }

        return new ImportedTranslations(entries.ToImmutable(), unchanged, gone, damaged.ToImmutable());
    }

    private static MemoryEntry Entry(
        XliffFile file,
        XliffSegment segment,
        int index,
        InlineText target,
        SegmentState state,
        string author
    )
    {
        return HumanEntry.Of(
            file.Source,
            file.Target,
            segment.Source,
            Text(index - 1),
            Text(index + 1),
            target,
            state,
            author,
            Path.GetFileNameWithoutExtension(file.Original)
        );

        string Text(int at) => at >= 0 && at < file.Segments.Length ? file.Segments[at].Source.Text : "";
    }

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
