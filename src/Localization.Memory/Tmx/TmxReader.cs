using System.Globalization;
using Localization.Exchange.Reading;

namespace Localization.Memory.Tmx;

/// <summary>Reads TMX 1.1 to 1.4b, levels 1 and 2, in UTF-8 or UTF-16, one entry at a time: of what was read only a
/// hash is kept. A document type may be declared and is not looked at; entities of its own are refused.</summary>
public static class TmxReader
{
    /// <summary>The entries of a file.</summary>
    /// <param name="input">The file's content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="languages">Which pair is wanted.</param>
    /// <param name="skipped">Called for each entry that is broken and left out.</param>
    /// <exception cref="MemoryFileException">The file is not XML from some line on. What came before was
    /// read.</exception>
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
        var reader = new EntryReader(n =>
            n.LocalName switch
            {
                "tu" => EntryPart.Whole,
                "header" => EntryPart.Attributes,
                _ => EntryPart.None,
            }
        );
        LanguageTag? header = null;
        var isFirst = true;
        foreach (var entry in MemoryFileEntries.Read(reader, input, file))
        {
            if (isFirst && entry.Element.Name.LocalName != "tmx")
                throw new MemoryFileException("tmx-root", file, entry.Element.Name.LocalName);
            isFirst = false;
            if (entry.Element.Name.LocalName == "header")
                header = LanguageTag.TryParse(entry.Element.Attribute("srclang")?.Value, out var tag) ? tag : null;
            else if (entry.Element.Name.LocalName == "tu")
            {
                foreach (var read in Unit(entry, languages, header, skipped))
                    yield return read;
            }
        }
    }

    private static List<MemoryEntry> Unit(
        ExchangeEntry entry,
        TmxLanguages languages,
        LanguageTag? header,
        Action<SkippedEntry> skipped
    )
    {
        try
        {
            MemoryFileEntries.Check(entry);
            return [.. new TmxUnit(entry.Element).Entries(languages, header)];
        }
        catch (BrokenEntryException exception)
        {
            skipped(
                new SkippedEntry(
                    entry.Line,
                    entry.Element.Attribute("tuid")?.Value ?? "",
                    ErrorMessages.Format(exception.Code, CultureInfo.CurrentUICulture, exception.Arguments)
                )
            );
            return [];
        }
    }
}
