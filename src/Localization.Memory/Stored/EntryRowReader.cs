using System.Data.Common;
using System.Text.Json;

namespace Localization.Memory.Stored;

/// <summary>Reads entries from rows with <see cref="Columns"/>.</summary>
internal static class EntryRowReader
{
    public const string Columns = """
        key, source_language, target_language, source, source_codes, target, target_codes, previous, next, given,
        origin, provider, model, state, author, article, note, created, changed, used, id, checksum,
        confidence
        """;

    public const int SourceColumn = 3;
    public const int OriginColumn = 10;
    public const int IdColumn = 20;

    private const int ChecksumColumn = 21;
    private const int ConfidenceColumn = 22;

    /// <summary>The entry of a row; null where it is not as it was written, which is recorded.</summary>
    public static MemoryEntry? Read(DbDataReader row, DamageLog damage)
    {
        try
        {
            if (!row.IsDBNull(ChecksumColumn) && row.GetInt64(ChecksumColumn) == Checksum(row))
                return Unchecked(row);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            // Its bytes mean nothing.
        }

        damage.Add(Damaged(row));
        return null;
    }

    /// <summary>Whether an exception says that stored bytes mean nothing.</summary>
    public static bool IsDamage(Exception exception) =>
        exception
            is InvalidCastException
                or FormatException
                or OverflowException
                or JsonException
                or ArgumentException
                or InvalidOperationException;

    private static long Checksum(DbDataReader row) =>
        EntryChecksum.Of(
            row.GetFieldValue<byte[]>(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            Text(row, 4),
            row.GetString(5),
            Text(row, 6)
        );

    private static DamagedEntry Damaged(DbDataReader row) =>
        new(
            row.GetInt64(IdColumn),
            Legible(() => StoredKey.Read(row.GetFieldValue<byte[]>(0))),
            Legible(() => row.GetString(SourceColumn))
        );

    private static string Legible(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return "";
        }
    }

    /// <summary>The entry of a row from before there were checksums.</summary>
    public static MemoryEntry Unchecked(DbDataReader row) =>
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
            Confidence = row.IsDBNull(ConfidenceColumn) ? null : row.GetDouble(ConfidenceColumn),
            State = (SegmentState)row.GetInt32(13),
            Author = row.GetString(14),
            Note = row.GetString(16),
            Created = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(17)),
            Changed = row.GetInt64(18) is > 0 and var changed ? DateTimeOffset.FromUnixTimeMilliseconds(changed) : null,
            Used = row.GetInt32(19),
        };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
