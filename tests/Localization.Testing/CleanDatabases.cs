using System.Collections.Concurrent;
using Dapper;
using Npgsql;

namespace Localization.Testing;

/// <summary>Databases that tests of this process have given back empty: to empty one takes a twentieth of what a new
/// one takes.</summary>
internal static class CleanDatabases
{
    // Every table, column, index, constraint and trigger, and the version of the tables.
    private const string ShapeOfAll = """
        SELECT md5(concat(
          (SELECT string_agg(concat_ws(' ', c.oid::regclass, attname, atttypid, attnotnull), ',' ORDER BY c.oid, attnum)
             FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace
             WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\_%'),
          (SELECT string_agg(conname, ',' ORDER BY oid) FROM pg_constraint),
          (SELECT string_agg(tgname, ',' ORDER BY oid) FROM pg_trigger),
          (SELECT string_agg(version::text, ',') FROM localization_schema)))
        """;

    private const string EndOtherConnections = """
        SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """;

    private const string KeepFirstRows = """
        CREATE SCHEMA first;
        DO $$
        DECLARE r record; has_rows boolean;
        BEGIN
          FOR r IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          LOOP
            EXECUTE format('SELECT EXISTS (TABLE public.%I)', r.relname) INTO has_rows;
            IF has_rows THEN EXECUTE format('CREATE TABLE first.%1$I AS TABLE public.%1$I', r.relname); END IF;
          END LOOP;
        END $$
        """;

    // Deleting takes a tenth of what TRUNCATE takes on tables with few rows.
    private const string KeepOnlyFirstRows = """
        DO $$
        DECLARE r record;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR r IN SELECT relname, relkind FROM pg_class
            WHERE relkind IN ('r', 'S') AND relnamespace = 'public'::regnamespace
          LOOP
            IF r.relkind = 'r' THEN EXECUTE format('DELETE FROM public.%I', r.relname);
            ELSE PERFORM setval(format('public.%I', r.relname), 1, false);
            END IF;
          END LOOP;
          FOR r IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'first'::regnamespace
          LOOP
            EXECUTE format('INSERT INTO public.%1$I OVERRIDING SYSTEM VALUE TABLE first.%1$I', r.relname);
          END LOOP;
        END $$
        """;

    private static readonly ConcurrentBag<(string Name, string Shape)> Databases = [];

    /// <summary>A clean database; null when none is there.</summary>
    public static (string Name, string Shape)? Take() => Databases.TryTake(out var database) ? database : null;

    /// <summary>Notes what a new database has.</summary>
    /// <returns>What it looks like without its rows.</returns>
    public static string Prepare(string connection)
    {
        using var database = Open(connection);
        database.Execute(KeepFirstRows);
        return database.QuerySingle<string>(ShapeOfAll);
    }

    /// <summary>Empties a database and keeps it for the next test.</summary>
    /// <returns>False when a test changed more than its rows: it is of no more use.</returns>
    public static bool TryReturn(string name, string connection, string shape)
    {
        try
        {
            using var database = Open(connection);
            database.Execute(EndOtherConnections);
            if (database.QuerySingle<string>(ShapeOfAll) != shape)
                return false;
            database.Execute(KeepOnlyFirstRows);
        }
        catch (NpgsqlException)
        {
            return false;
        }

        Databases.Add((name, shape));
        return true;
    }

    private static NpgsqlConnection Open(string connection)
    {
        var opened = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString
        );
        opened.Open();
        return opened;
    }
}
