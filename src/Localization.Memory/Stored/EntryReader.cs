using System.Data.Common;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>Reads entries from rows with <see cref="Columns"/>.</summary>
internal static class EntryReader
{
    public const string Columns = """
        key, source_language, target_language, source, source_codes, target, target_codes, previous, next, given,
        origin, provider, model, state, author, article, note, created, changed, used, id
        """;

    public const int SourceColumn = 3;
    public const int OriginColumn = 10;
    public const int IdColumn = 20;

    public static MemoryEntry Read(DbDataReader row) =>
        new(
            StoredKey.Read(row.GetFieldValue<byte[]>(0)),
            LanguageTag.Parse(row.GetString(1)),
            LanguageTag.Parse(row.GetString(2)),
            InlineTextJson.Read(row.GetString(3), Text(row, 4)),
            InlineTextJson.Read(row.GetString(5), Text(row, 6)),
            row.GetString(11),
            row.GetString(15)
        )
        {
            Previous = Text(row, 7),
            Next = Text(row, 8),
            Given = InlineTextJson.Given(Text(row, 9)),
            Origin = (MemoryOrigin)row.GetInt32(10),
            Model = row.GetString(12),
            State = (SegmentState)row.GetInt32(13),
            Author = row.GetString(14),
            Note = row.GetString(16),
            Created = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(17)),
            Changed = row.GetInt64(18) is > 0 and var changed ? DateTimeOffset.FromUnixTimeMilliseconds(changed) : null,
            Used = row.GetInt32(19),
        };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
