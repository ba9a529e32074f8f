namespace Localization.Memory.Sqlite;

/// <summary>The tables of a workspace, and how those of older versions become them.</summary>
internal static class MemorySchema
{
    /// <summary>The version that this program writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>What makes version 1 of nothing, version 2 of version 1, and so on.</summary>
    public static readonly string[] Steps =
    [
        Answers,
        Entries,
        Runs,
        ReviewSchema.Tables,
        Revisions,
        ReviewSchema.WritersAndSessions,
        Checksums,
        ReviewSchema.Summaries,
        ReviewSchema.Teamwork,
        ReviewSchema.Events,
        Confidence,
    ];

    /// <summary>Version 1: providers' answers alone. Files of that version carry no number.</summary>
    private const string Answers = """
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

    /// <summary> Version 2: entries as TMX has them. Ids are never used twice (AUTOINCREMENT), for the word index names
    /// them. A key of 64 hexadecimal digits is kept as 32 bytes. People's entries are few beside providers' answers and
    /// alone are looked up by their recoded source. </summary>
    private const string Entries = """
        CREATE TABLE entry (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            key             BLOB NOT NULL UNIQUE,
            recoded         INTEGER NOT NULL,
            source_language TEXT NOT NULL,
            target_language TEXT NOT NULL,
            source          TEXT NOT NULL,
            source_codes    TEXT,
            target          TEXT NOT NULL,
            target_codes    TEXT,
            previous        TEXT,
            next            TEXT,
            given           TEXT,
            origin          INTEGER NOT NULL,
            provider        TEXT NOT NULL,
            model           TEXT NOT NULL,
            state           INTEGER NOT NULL,
            author          TEXT NOT NULL,
            article         TEXT NOT NULL,
            note            TEXT NOT NULL,
            created         INTEGER NOT NULL,
            changed         INTEGER NOT NULL,
            used            INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX entry_human ON entry (recoded) WHERE origin = 1;

        CREATE TABLE claim (
            key             BLOB PRIMARY KEY,
            owner           TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE word_segment (
            first           INTEGER PRIMARY KEY,
            last            INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE posting (
            segment         INTEGER NOT NULL,
            word            INTEGER NOT NULL,
            entries         BLOB NOT NULL,
            PRIMARY KEY (segment, word)
        ) STRICT, WITHOUT ROWID;

        INSERT INTO entry (key, recoded, source_language, target_language, source, source_codes, target, target_codes,
                           origin, provider, model, state, author, article, note, created, changed, used)
        SELECT CASE WHEN length(key) = 64 AND key NOT GLOB '*[^0-9a-f]*' THEN unhex(key) ELSE CAST(key AS BLOB) END,
               0, source_language, target_language, source, source_codes, target, target_codes,
               0, provider, '', 1, '', article, '', stored, stored, 0
        FROM answer;
        DROP TABLE answer;
        """;

    /// <summary>Version 3: the ledger of runs, and what is known of every article's editions.</summary>
    private const string Runs = """
        CREATE TABLE run (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            command         TEXT NOT NULL,
            owner           TEXT NOT NULL,
            started         INTEGER NOT NULL,
            finished        INTEGER
        ) STRICT;
        CREATE TABLE run_file (
            run             INTEGER NOT NULL REFERENCES run,
            file            TEXT NOT NULL,
            state           INTEGER NOT NULL,
            error           TEXT,
            PRIMARY KEY (run, file)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE article (
            output          TEXT NOT NULL,
            file            TEXT NOT NULL,
            fingerprint     TEXT NOT NULL,
            digest          TEXT NOT NULL,
            PRIMARY KEY (output, file)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE human_version (version INTEGER NOT NULL) STRICT;
        INSERT INTO human_version VALUES (0);
        """;

    /// <summary>Version 5: the term base, as it was whenever something was translated.</summary>
    private const string Revisions = """
        CREATE TABLE term_revision (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            at              INTEGER NOT NULL,
            hash            TEXT NOT NULL,
            glossary        TEXT NOT NULL
        ) STRICT;
        """;

    /// <summary>Version 7: a checksum of each entry.</summary>
    private const string Checksums = """
        ALTER TABLE entry ADD COLUMN checksum INTEGER;
        UPDATE entry SET checksum = entry_checksum(key, source_language, target_language, source, source_codes, target,
                                                   target_codes);
        """;

    /// <summary>Version 11: how sure engines were; unknown for what they wrote before.</summary>
    private const string Confidence = """
        ALTER TABLE entry ADD COLUMN confidence REAL;
        ALTER TABLE review_segment ADD COLUMN confidence REAL;
        """;
}
