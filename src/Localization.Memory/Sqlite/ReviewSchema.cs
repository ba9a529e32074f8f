namespace Localization.Memory.Sqlite;

/// <summary>The tables of the review desk.</summary>
internal static class ReviewSchema
{
    /// <summary>A segment whose place is null is gone from its article; its history stays. An issue that was waved
    /// through is kept by its text, for segments are checked again and again; segment 0 represents all.</summary>
    public const string Tables = """
        CREATE TABLE review_article (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            file            TEXT NOT NULL,
            target_language TEXT NOT NULL,
            source_language TEXT NOT NULL,
            name            TEXT NOT NULL,
            title           TEXT NOT NULL,
            provider        TEXT NOT NULL,
            content         TEXT NOT NULL,
            taken           INTEGER NOT NULL,
            UNIQUE (file, target_language)
        ) STRICT;

        CREATE TABLE review_segment (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            article         INTEGER NOT NULL REFERENCES review_article,
            place           INTEGER,
            block           INTEGER NOT NULL,
            block_index     INTEGER NOT NULL,
            role            INTEGER NOT NULL,
            source          TEXT NOT NULL,
            source_codes    TEXT,
            before          TEXT NOT NULL,
            after           TEXT NOT NULL,
            target          TEXT NOT NULL,
            target_codes    TEXT,
            machine         TEXT NOT NULL,
            state           INTEGER NOT NULL,
            origin          INTEGER NOT NULL,
            version         INTEGER NOT NULL,
            issues          TEXT NOT NULL,
            terms           INTEGER NOT NULL,
            terms_kept      INTEGER NOT NULL,
            author          TEXT NOT NULL,
            changed         INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX review_segment_place ON review_segment (article, place);

        CREATE TABLE review_change (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            segment         INTEGER NOT NULL REFERENCES review_segment,
            at              INTEGER NOT NULL,
            author          TEXT NOT NULL,
            kind            INTEGER NOT NULL,
            target          TEXT NOT NULL,
            target_codes    TEXT,
            state           INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX review_change_segment ON review_change (segment);
        CREATE INDEX review_change_at ON review_change (at);

        CREATE TABLE review_comment (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            segment         INTEGER NOT NULL REFERENCES review_segment,
            at              INTEGER NOT NULL,
            author          TEXT NOT NULL,
            text            TEXT NOT NULL,
            resolved        INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX review_comment_segment ON review_comment (segment);

        CREATE TABLE review_ignored (
            segment         INTEGER NOT NULL,
            issue           TEXT NOT NULL,
            author          TEXT NOT NULL,
            at              INTEGER NOT NULL,
            PRIMARY KEY (segment, issue)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE review_user (
            name            TEXT PRIMARY KEY,
            role            INTEGER NOT NULL,
            password        TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Who wrote a text, apart from who approved it; and who is signed in.</summary>
    public const string WritersAndSessions = """
        ALTER TABLE review_segment ADD COLUMN writer TEXT NOT NULL DEFAULT '';
        UPDATE review_segment SET writer = author WHERE target <> machine;

        CREATE TABLE review_session (
            id              TEXT PRIMARY KEY,
            name            TEXT NOT NULL,
            role            INTEGER NOT NULL,
            began           INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX review_session_name ON review_session (name);
        """;

    /// <summary>Version 8: the figures of each article, and an index of the texts of segments. Both follow from the
    /// other tables.</summary>
    public const string Summaries = """
        CREATE TABLE IF NOT EXISTS review_summary (
            article         INTEGER PRIMARY KEY REFERENCES review_article ON DELETE CASCADE,
            sort            TEXT NOT NULL,
            sought          TEXT NOT NULL,
            initial         INTEGER NOT NULL,
            translated      INTEGER NOT NULL,
            reviewed        INTEGER NOT NULL,
            final           INTEGER NOT NULL,
            flagged         INTEGER NOT NULL,
            terms           INTEGER NOT NULL,
            terms_kept      INTEGER NOT NULL,
            reused          INTEGER NOT NULL,
            words           INTEGER NOT NULL,
            comments        INTEGER NOT NULL,
            author          TEXT NOT NULL,
            changed         INTEGER NOT NULL
        ) STRICT;

        CREATE VIRTUAL TABLE IF NOT EXISTS review_text USING fts5 (
            text, content = '', contentless_delete = 1, detail = none,
            tokenize = "trigram case_sensitive 1");
        CREATE TRIGGER IF NOT EXISTS review_text_inserted AFTER INSERT ON review_segment BEGIN
            INSERT INTO review_text (rowid, text)
            VALUES (new.id, folded(new.source) || char(10) || folded(new.target));
        END;
        CREATE TRIGGER IF NOT EXISTS review_text_changed AFTER UPDATE OF source, target ON review_segment
            WHEN old.source <> new.source OR old.target <> new.target
        BEGIN
            DELETE FROM review_text WHERE rowid = new.id;
            INSERT INTO review_text (rowid, text)
            VALUES (new.id, folded(new.source) || char(10) || folded(new.target));
        END;
        CREATE TRIGGER IF NOT EXISTS review_text_deleted AFTER DELETE ON review_segment BEGIN
            DELETE FROM review_text WHERE rowid = old.id;
        END;
        INSERT INTO review_text (rowid, text)
        SELECT id, folded(source) || char(10) || folded(target) FROM review_segment;
        """;

    /// <summary>Version 9: archived and removed articles, whose work an article is, and whom comments name.</summary>
    public const string Teamwork = """
        ALTER TABLE review_article ADD COLUMN shelf INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE review_article ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
        ALTER TABLE review_article ADD COLUMN due INTEGER;
        ALTER TABLE review_article ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX review_article_assignee ON review_article (assignee) WHERE assignee <> '';
        ALTER TABLE review_comment ADD COLUMN edited INTEGER;

        CREATE TABLE review_mention (
            comment         INTEGER NOT NULL REFERENCES review_comment ON DELETE CASCADE,
            name            TEXT NOT NULL,
            PRIMARY KEY (comment, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX review_mention_name ON review_mention (name);
        """;

    /// <summary>Version 10: what people do beside texts, the issues and the risk of each article, saved filters, and
    /// users' mail addresses. What follows from the other tables is computed again.</summary>
    public const string Events = """
        CREATE TABLE review_event (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            at              INTEGER NOT NULL,
            author          TEXT NOT NULL,
            kind            INTEGER NOT NULL,
            article         INTEGER REFERENCES review_article,
            segment         INTEGER REFERENCES review_segment,
            before          TEXT NOT NULL,
            after           TEXT NOT NULL
        ) STRICT;
        CREATE INDEX review_event_at ON review_event (at);

        CREATE TABLE review_issue (
            article         INTEGER NOT NULL REFERENCES review_article ON DELETE CASCADE,
            code            TEXT NOT NULL,
            segments        INTEGER NOT NULL,
            PRIMARY KEY (code, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX review_issue_article ON review_issue (article);

        CREATE TABLE review_filter (
            owner           TEXT NOT NULL,
            title           TEXT NOT NULL,
            query           TEXT NOT NULL,
            PRIMARY KEY (owner, title)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE review_user ADD COLUMN mail TEXT NOT NULL DEFAULT '';
        ALTER TABLE review_segment ADD COLUMN risk INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE review_summary ADD COLUMN risk INTEGER NOT NULL DEFAULT 0;
        DELETE FROM review_summary;
        """;
}
