namespace Localization.Memory.PostgreSql;

/// <summary>The tables of a database, and how those of older versions become them. They are those of the workspace
/// file, with the indexes that this engine is good at.</summary>
internal static class PostgresSchema
{
    /// <summary>What makes version 1 of nothing, version 2 of version 1, and so on.</summary>
    public static readonly string[] Steps =
    [
        Memory,
        Runs,
        Queue,
        PostgresReviewSchema.Tables,
        QueueCounts,
        PostgresReviewSchema.WritersAndSessions,
        Checksums,
        PostgresReviewSchema.Summaries,
        PostgresReviewSchema.Teamwork,
        PostgresReviewSchema.Events,
        Confidence,
    ];

    // Trigrams (pg_trgm, a trusted extension) find what is like a text.
    private const string Memory = """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;

        CREATE TABLE entry (
            id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            key             bytea NOT NULL UNIQUE,
            recoded         bigint NOT NULL,
            source_language text NOT NULL,
            target_language text NOT NULL,
            source          text NOT NULL,
            source_codes    text,
            target          text NOT NULL,
            target_codes    text,
            previous        text,
            next            text,
            given           text,
            origin          integer NOT NULL,
            provider        text NOT NULL,
            model           text NOT NULL,
            state           integer NOT NULL,
            author          text NOT NULL,
            article         text NOT NULL,
            note            text NOT NULL,
            created         bigint NOT NULL,
            changed         bigint NOT NULL,
            used            integer NOT NULL
        );
        CREATE INDEX entry_human ON entry (recoded) WHERE origin = 1;
        CREATE INDEX entry_like_human ON entry USING gin (source gin_trgm_ops) WHERE origin = 1;

        CREATE TABLE claim (
            key             bytea PRIMARY KEY,
            owner           bigint NOT NULL
        );
        CREATE TABLE human_version (version bigint NOT NULL);
        INSERT INTO human_version VALUES (0);
        """;

    private const string Runs = """
        CREATE TABLE run (
            id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            command         text NOT NULL,
            owner           bigint NOT NULL,
            started         bigint NOT NULL,
            finished        bigint
        );
        CREATE TABLE run_file (
            run             bigint NOT NULL REFERENCES run,
            file            text NOT NULL,
            state           integer NOT NULL,
            error           text,
            PRIMARY KEY (run, file)
        );
        CREATE TABLE article (
            output          text NOT NULL,
            file            text NOT NULL,
            fingerprint     text NOT NULL,
            digest          text NOT NULL,
            PRIMARY KEY (output, file)
        );
        """;

    /// <summary>Version 3: batches for many machines. An article's content lies beside its row, so that a worker needs
    /// no shared disk; the quota is one bucket a provider for all of them.</summary>
    private const string Queue = """
        CREATE TABLE queue_batch (
            id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            provider        text NOT NULL,
            settings        jsonb NOT NULL,
            created         timestamptz NOT NULL DEFAULT now()
        );
        CREATE TABLE queue_article (
            id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            batch           bigint NOT NULL REFERENCES queue_batch ON DELETE CASCADE,
            file            text NOT NULL,
            content         bytea NOT NULL,
            state           integer NOT NULL DEFAULT 0,
            attempts        integer NOT NULL DEFAULT 0,
            error           text
        );
        CREATE INDEX queue_article_batch ON queue_article (batch, id);
        CREATE TABLE quota (
            provider        text PRIMARY KEY,
            rate            double precision NOT NULL,
            tokens          double precision NOT NULL,
            updated         timestamptz NOT NULL
        );
        """;

    /// <summary>Version 5: how far a batch has come is counted without looking at what is done, and a quota is of
    /// requests or of characters.</summary>
    private const string QueueCounts = """
        ALTER TABLE queue_batch ADD COLUMN articles integer NOT NULL DEFAULT 0;
        UPDATE queue_batch SET articles = (SELECT count(*) FROM queue_article WHERE batch = queue_batch.id);
        CREATE INDEX queue_article_open ON queue_article (batch, id) WHERE state = 0;
        CREATE INDEX queue_article_failed ON queue_article (batch, id) WHERE state = 2;
        ALTER TABLE quota ADD COLUMN unit text NOT NULL DEFAULT 'requests';
        ALTER TABLE quota DROP CONSTRAINT quota_pkey;
        ALTER TABLE quota ADD PRIMARY KEY (provider, unit);
        """;

    /// <summary>Version 7: a checksum of each entry, as <see cref="Stored.EntryChecksum"/> has it.</summary>
    private const string Checksums = """
        ALTER TABLE entry ADD COLUMN checksum bigint;
        UPDATE entry SET checksum = ('x' || substr(encode(sha256(convert_to(
            encode(key, 'hex') || chr(31) || source_language || chr(31) || target_language || chr(31)
            || source || chr(31)
            || coalesce(source_codes, '') || chr(31) || target || chr(31) || coalesce(target_codes, ''),
            'UTF8')), 'hex'), 1, 16))::bit(64)::bigint;
        """;

    /// <summary>Version 11: how sure engines were; unknown for what they wrote before.</summary>
    private const string Confidence = """
        ALTER TABLE entry ADD COLUMN confidence double precision;
        ALTER TABLE review_segment ADD COLUMN confidence double precision;
        """;
}
