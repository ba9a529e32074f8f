using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Localization.Exchange.Reading;
using Localization.Memory.Tmx;

namespace Localization.Memory.Xliff;

/// <summary>Takes translations out of XLIFF 1.2 and 2.x (OASIS), one unit at a time. What has no translation yet is
/// left alone.</summary>
public static class XliffReader
{
    /// <summary>The entries of a file.</summary>
    /// <param name="input">The file's content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="languages">Which pair is wanted.</param>
    /// <param name="skipped">Called for each unit that is broken and left out.</param>
    /// <exception cref="MemoryFileException">The file is not XML from some line on, or not XLIFF, or of another pair.
    /// What came before was read.</exception>
    public static IEnumerable<MemoryEntry> Read(
        Stream input,
        string file,
        TmxLanguages languages,
        Action<SkippedEntry> skipped
    ) => Alternatives.Keyed(All(input, file, languages, skipped));

    private static IEnumerable<MemoryEntry> All(
        Stream input,
        string file,
        TmxLanguages languages,
        Action<SkippedEntry> skipped
    )
    {
        var scope = new XliffScope();
        foreach (var entry in Elements(input, file))
        {
            if (scope.Take(entry.Element))
            {
                CheckPair(file, scope.Source, scope.Target, languages);
                continue;
            }

            var pair = (languages.Source?.Value ?? scope.Source, languages.Target?.Value ?? scope.Target);
            foreach (var read in Entries(entry, pair, scope, skipped))
                yield return read;
        }
    }

    /// <summary>All segments of a file, in order, those that nobody has translated too.</summary>
    /// <param name="input">The file's content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="MemoryFileException">The file is not XML from some line on, or not XLIFF, or a unit is
    /// broken.</exception>
    public static XliffFile ReadFile(Stream input, string file)
    {
        var segments = ImmutableArray.CreateBuilder<XliffSegment>();
        var scope = new XliffScope();
        foreach (var entry in Elements(input, file))
        {
            if (scope.Take(entry.Element))
                continue;
            try
            {
                MemoryFileEntries.Check(entry);
                segments.AddRange(scope.All(entry.Element));
            }
            catch (BrokenEntryException exception)
            {
                throw new MemoryFileException(
                    exception,
                    "tmx-broken",
                    file,
                    entry.Line,
                    1,
                    ErrorMessages.Format(exception.Code, CultureInfo.CurrentUICulture, exception.Arguments)
                );
            }
        }

        return LanguageTag.TryParse(scope.Source, out var from) && LanguageTag.TryParse(scope.Target, out var to)
            ? new XliffFile(from, to, scope.Original, segments.ToImmutable())
            : throw new MemoryFileException("xliff-languages", file);
    }

    // The root, the files and the units, whatever prefix they have. Elements of other namespaces are not XLIFF's.
    private static IEnumerable<ExchangeEntry> Elements(Stream input, string file)
    {
        XNamespace? core = null;
        var reader = new EntryReader(n =>
            n.Namespace != core ? EntryPart.None
            : n.LocalName is "unit" or "trans-unit" ? EntryPart.Whole
            : n.LocalName is "file" or "phase" ? EntryPart.Attributes
            : EntryPart.None
        );
        foreach (var entry in MemoryFileEntries.Read(reader, input, file))
        {
            if (core is null && entry.Element.Name.LocalName != "xliff")
                throw new MemoryFileException("xliff-root", file, entry.Element.Name.LocalName);
            core ??= entry.Element.Name.Namespace;
            yield return entry;
        }
    }

    // A file of another pair than the one that is asked for would be remembered under wrong languages.
    private static void CheckPair(string file, string? source, string? target, TmxLanguages asked)
    {
        if (!Fits(source, asked.Source) || !Fits(target, asked.Target))
        {
            throw new MemoryFileException(
                "xliff-pair",
                file,
                source ?? asked.Source?.Value,
                target ?? asked.Target?.Value,
                asked.Source?.Value ?? source,
                asked.Target?.Value ?? target
            );
        }

        static bool Fits(string? named, LanguageTag? asked) =>
            asked is not { } wanted || !LanguageTag.TryParse(named, out var tag) || tag.Language == wanted.Language;
    }

    private static List<MemoryEntry> Entries(
        ExchangeEntry entry,
        (string? Source, string? Target) languages,
        XliffScope scope,
        Action<SkippedEntry> skipped
    )
    {
        try
        {
            MemoryFileEntries.Check(entry);
            if (
                !LanguageTag.TryParse(languages.Source, out var from)
                || !LanguageTag.TryParse(languages.Target, out var to)
            )
                throw new BrokenEntryException(
                    "tmx-language",
                    languages.Source is null ? languages.Source : languages.Target
                );
            return
            [
                .. scope
                    .All(entry.Element)
                    .Where(s => s.State > SegmentState.Initial && !s.Target.IsBlank)
                    .Select(s => Entry(s, from, to)),
            ];
        }
        catch (BrokenEntryException exception)
        {
            skipped(
                new SkippedEntry(
                    entry.Line,
                    entry.Element.Attribute("id")?.Value ?? "",
                    ErrorMessages.Format(exception.Code, CultureInfo.CurrentUICulture, exception.Arguments)
                )
            );
            return [];
        }
    }

    private static MemoryEntry Entry(XliffSegment segment, LanguageTag from, LanguageTag to) =>
        new(
            segment.IsMachine
                ? EntryKey.OfMachine(from, to, segment.Source, "")
                : EntryKey.Of(from, to, segment.Source, null, null),
            from,
            to,
            segment.Source,
            segment.Target,
            "",
            ""
        )
        {
            Origin = segment.IsMachine ? MemoryOrigin.Provider : MemoryOrigin.Human,
            State = segment.State,
            Note = segment.Note,
            // Of what was changed elsewhere neither the author nor the time is known.
            Author = segment.IsChanged || segment.IsMachine ? "" : segment.Author,
            Changed = segment.IsChanged ? null : segment.Changed,
        };
}
