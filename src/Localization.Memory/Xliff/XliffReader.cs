using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Localization.Memory.Tmx;
using Localization.Model;

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
    /// <exception cref="MemoryFileException">The file is no XML from some line on, or no XLIFF. What came before was
    /// read.</exception>
    public static IEnumerable<MemoryEntry> Read(
        Stream input,
        string file,
        TmxLanguages languages,
        Action<SkippedEntry> skipped
    )
    {
        using var reader = XmlReader.Create(
            input,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
            }
        );
        var (source, target) = (default(string), default(string));
        while (Next(reader, file))
        {
            switch (reader.LocalName)
            {
                case "xliff" or "file":
                    source = reader.GetAttribute("srcLang") ?? reader.GetAttribute("source-language") ?? source;
                    target = reader.GetAttribute("trgLang") ?? reader.GetAttribute("target-language") ?? target;
                    break;
                case "unit" or "trans-unit":
                    foreach (
                        var entry in Entries(
                            reader,
                            file,
                            (languages.Source?.Value ?? source, languages.Target?.Value ?? target),
                            skipped
                        )
                    )
                        yield return entry;
                    break;
            }
        }
    }

    /// <summary>All segments of a file, in order, those that nobody has translated too.</summary>
    /// <param name="input">The file's content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="MemoryFileException">The file is no XML from some line on, or no XLIFF, or a unit is
    /// broken.</exception>
    public static XliffFile ReadFile(Stream input, string file)
    {
        using var reader = XmlReader.Create(
            input,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
            }
        );
        var segments = System.Collections.Immutable.ImmutableArray.CreateBuilder<XliffSegment>();
        string? source = null,
            target = null,
            original = null;
        while (Next(reader, file))
        {
            source = reader.GetAttribute("srcLang") ?? reader.GetAttribute("source-language") ?? source;
            target = reader.GetAttribute("trgLang") ?? reader.GetAttribute("target-language") ?? target;
            original ??= reader.LocalName == "file" ? reader.GetAttribute("original") : null;
            if (reader.LocalName is not ("unit" or "trans-unit"))
                continue;
            var line = ((IXmlLineInfo)reader).LineNumber;
            try
            {
                using var own = reader.ReadSubtree();
                own.Read();
                segments.AddRange(XliffUnit.All((XElement)XNode.ReadFrom(own)));
            }
            catch (BrokenEntryException exception)
            {
                throw new MemoryFileException(
                    exception,
                    "tmx-broken",
                    file,
                    line,
                    1,
                    ErrorMessages.Format(exception.Code, CultureInfo.CurrentUICulture, exception.Arguments)
                );
            }
            catch (XmlException exception)
            {
                throw Broken(exception, file);
            }
        }

        return LanguageTag.TryParse(source, out var from) && LanguageTag.TryParse(target, out var to)
            ? new XliffFile(from, to, original ?? "", segments.ToImmutable())
            : throw new MemoryFileException("xliff-languages", file);
    }

    private static bool Next(XmlReader reader, string file)
    {
        try
        {
            if (reader.ReadState == ReadState.Initial)
            {
                if (reader.MoveToContent() == XmlNodeType.Element && reader.LocalName != "xliff")
                    throw new MemoryFileException("xliff-root", file, reader.LocalName);
                return true;
            }

            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    return true;
            }

            return false;
        }
        catch (XmlException exception)
        {
            throw Broken(exception, file);
        }
    }

    private static List<MemoryEntry> Entries(
        XmlReader reader,
        string file,
        (string? Source, string? Target) languages,
        Action<SkippedEntry> skipped
    )
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        var name = reader.GetAttribute("id") ?? "";
        try
        {
            using var own = reader.ReadSubtree();
            own.Read();
            var unit = (XElement)XNode.ReadFrom(own);
            if (
                !LanguageTag.TryParse(languages.Source, out var from)
                || !LanguageTag.TryParse(languages.Target, out var to)
            )
                throw new BrokenEntryException(
                    "tmx-language",
                    languages.Source is null ? languages.Source : languages.Target
                );
            return [.. XliffUnit.Of(unit).Select(s => Entry(s, from, to))];
        }
        catch (BrokenEntryException exception)
        {
            skipped(
                new SkippedEntry(
                    line,
                    name,
                    ErrorMessages.Format(exception.Code, CultureInfo.CurrentUICulture, exception.Arguments)
                )
            );
            return [];
        }
        catch (XmlException exception)
        {
            throw Broken(exception, file);
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

    private static MemoryFileException Broken(XmlException exception, string file) =>
        new(exception, "tmx-broken", file, exception.LineNumber, exception.LinePosition, exception.Message);
}
