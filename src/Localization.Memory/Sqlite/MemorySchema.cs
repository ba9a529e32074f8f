namespace Localization.Memory.Sqlite;

/// <summary>The tables of the memory.</summary>
internal static class MemorySchema
{
    /// <summary>Makes what is missing. WAL keeps readers and one writer out of each other's way, and survives a crash.</summary>
    public const string Script =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS answer (
            key             TEXT PRIMARY KEY,
            source_language TEXT NOT NULL,
            target_language TEXT NOT NULL,
            source          TEXT NOT NULL,
            source_codes    TEXT,
            target          TEXT NOT NULL,
            target_codes    TEXT,
            provider        TEXT NOT NULL,
            article         TEXT NOT NULL,
            stored          INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;
}
