using System.Xml;
using Localization.Exchange.Reading;
using Localization.Memory.Tmx;

namespace Localization.Memory;

/// <summary>Reads the entries of files of memories and tells what is wrong with one as an error of memories.</summary>
internal static class MemoryFileEntries
{
    /// <summary>How many characters an entry may have, all together.</summary>
    private const int Longest = 1_000_000;

    /// <summary>The entries of a file.</summary>
    /// <exception cref="MemoryFileException">The file is not XML from some line on. What came before was
    /// read.</exception>
    public static IEnumerable<ExchangeEntry> Read(EntryReader reader, Stream input, string file)
    {
        using var entries = reader.Read(input).GetEnumerator();
        while (Next(entries, file))
            yield return entries.Current;
    }

    /// <summary>Refuses an entry that is not whole.</summary>
    /// <exception cref="BrokenEntryException">It is nested too deep or too long.</exception>
    public static void Check(ExchangeEntry entry)
    {
        if (entry.Fault == EntryFault.TooDeep)
            throw new BrokenEntryException("tmx-deep", entry.Place);
        if (entry.Fault == EntryFault.TooLong)
            throw new BrokenEntryException("tmx-long", Longest);
    }

    private static bool Next(IEnumerator<ExchangeEntry> entries, string file)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (XmlException exception)
        {
            throw new MemoryFileException(
                exception,
                "tmx-broken",
                file,
                exception.LineNumber,
                exception.LinePosition,
                exception.Message
            );
        }
    }
}
