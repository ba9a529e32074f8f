using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Localization.Memory.Tmx;

namespace Localization.Memory.Csv;

/// <summary>Entries as values separated by commas (RFC 4180) under a header line. <c>source</c> and <c>target</c> are
/// needed; <c>previous</c>, <c>next</c>, <c>author</c>, <c>note</c>, <c>origin</c>, <c>provider</c> and the
/// languages may be there. Inline codes are not. No text is a formula for a spreadsheet.</summary>
public static class CsvMemory
{
    private const int LongestValue = 1_000_000;

    private static readonly string[] Columns =
    [
        "source",
        "target",
        "source_language",
        "target_language",
        "previous",
        "next",
        "author",
        "note",
        "origin",
        "provider",
    ];

    /// <summary>Writes entries; UTF-8.</summary>
    /// <returns>How many lost their codes.</returns>
    public static async Task<int> WriteAsync(Stream output, IAsyncEnumerable<MemoryEntry> entries)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        var bare = 0;
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.NextRecord();
        await foreach (var entry in entries)
        {
            bare += entry.Source.Codes.IsEmpty && entry.Target.Codes.IsEmpty ? 0 : 1;
            string?[] values =
            [
                entry.Source.Text,
                entry.Target.Text,
                entry.SourceLanguage.Value,
                entry.TargetLanguage.Value,
                entry.Previous,
                entry.Next,
                entry.Author,
                entry.Note,
                entry.Origin == MemoryOrigin.Human ? "human" : "provider",
                entry.Provider,
            ];
            foreach (var value in values)
                csv.WriteField(SpreadsheetText.Escape(value));
            csv.NextRecord();
        }

        return bare;
    }

    /// <summary>Reads entries; people's where their origin is not <c>provider</c>.</summary>
    /// <param name="input">The file's content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="languages">The languages of lines that do not name theirs.</param>
    /// <param name="skipped">Called for each line that is broken and left out.</param>
    /// <exception cref="MemoryFileException">A needed column is missing, or a value has no end.</exception>
    public static IEnumerable<MemoryEntry> Read(
        Stream input,
        string file,
        TmxLanguages languages,
        Action<SkippedEntry> skipped
    )
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false));
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
                MissingFieldFound = null,
                BadDataFound = null,
                MaxFieldSize = LongestValue,
            }
        );
        if (
            !csv.Read()
            || !csv.ReadHeader()
            || !Columns[..2]
                .All(c => csv.HeaderRecord!.Any(h => h.Trim().Equals(c, StringComparison.OrdinalIgnoreCase)))
        )
            throw new MemoryFileException("memory-csv-header", file);
        while (Next(csv, file))
        {
            if (Entry(csv, languages) is { } entry)
                yield return entry;
            else
                skipped(
                    new SkippedEntry(
                        csv.Parser.RawRow,
                        "",
                        ErrorMessages.Format("memory-csv-line", CultureInfo.CurrentUICulture, [])
                    )
                );
        }
    }

    private static bool Next(CsvReader csv, string file)
    {
        try
        {
            return csv.Read();
        }
        catch (MaxFieldSizeException exception)
        {
            throw new MemoryFileException(exception, "memory-csv-huge", file, csv.Parser.RawRow, LongestValue);
        }
    }

    private static MemoryEntry? Entry(CsvReader csv, TmxLanguages languages)
    {
        var (source, target) = (Field(csv, "source"), Field(csv, "target"));
        if (
            new InlineText(source).IsBlank
            || new InlineText(target).IsBlank
            || Language(csv, "source_language", languages.Source) is not { } from
            || Language(csv, "target_language", languages.Target) is not { } to
        )
            return null;
        var (previous, next) = (Optional(csv, "previous"), Optional(csv, "next"));
        var text = new InlineText(source);
        var (isMachine, provider) = (Optional(csv, "origin") == "provider", Field(csv, "provider"));
        return new MemoryEntry(
            isMachine ? EntryKey.OfMachine(from, to, text, provider) : EntryKey.Of(from, to, text, previous, next),
            from,
            to,
            text,
            new InlineText(target),
            isMachine ? provider : "",
            ""
        )
        {
            Origin = isMachine ? MemoryOrigin.Provider : MemoryOrigin.Human,
            Previous = previous,
            Next = next,
            Author = Field(csv, "author"),
            Note = Field(csv, "note"),
        };
    }

    private static string? Optional(CsvReader csv, string column) =>
        Field(csv, column) is { Length: > 0 } value ? value : null;

    private static string Field(CsvReader csv, string column) => SpreadsheetText.Unescape(csv.GetField(column)) ?? "";

    private static LanguageTag? Language(CsvReader csv, string column, LanguageTag? fallback) =>
        Optional(csv, column) is not { } name ? fallback
        : LanguageTag.TryParse(name, out var tag) ? tag
        : null;
}
