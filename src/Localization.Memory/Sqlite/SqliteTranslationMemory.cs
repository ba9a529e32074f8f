using Dapper;
using Localization.Model;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>A translation memory in one SQLite file, safe to use from several threads and processes.</summary>
public sealed class SqliteTranslationMemory : ITranslationMemory, IDisposable
{
    /// <summary>How many keys one query names: below SQLite's limit of variables.</summary>
    private const int KeysPerQuery = 500;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();

    /// <summary>Opens the memory, making the file and its folder where they are missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">Says when an entry was stored.</param>
    /// <exception cref="OutputException">The file cannot be made, or is not a memory.</exception>
    public SqliteTranslationMemory(string path, TimeProvider time)
    {
        _time = time;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _connection.Open();
            _connection.Execute(MemorySchema.Script);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            _connection.Dispose();
            throw new OutputException(exception, "workspace-unusable", path, exception.Message);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, InlineText> Find(IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, InlineText>(keys.Count);
        lock (_lock)
        {
            foreach (var chunk in keys.Distinct().Chunk(KeysPerQuery))
            {
                var rows = _connection.Query<(string Key, string Target, string? Codes)>(
                    "SELECT key, target, target_codes FROM answer WHERE key IN @chunk", new { chunk });
                foreach (var (key, target, codes) in rows)
                    found[key] = InlineTextJson.Read(target, codes);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Store(IReadOnlyCollection<MemoryEntry> entries)
    {
        if (entries.Count == 0)
            return;

        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            _connection.Execute(
                """
                INSERT INTO answer (key, source_language, target_language, source, source_codes, target, target_codes, provider, article, stored)
                VALUES (@Key, @SourceLanguage, @TargetLanguage, @Source, @SourceCodes, @Target, @TargetCodes, @Provider, @Article, @Stored)
                ON CONFLICT (key) DO NOTHING
                """,
                entries.Select(e => new
                {
                    e.Key,
                    SourceLanguage = e.SourceLanguage.Value,
                    TargetLanguage = e.TargetLanguage.Value,
                    Source = e.Source.Text,
                    SourceCodes = InlineTextJson.Codes(e.Source),
                    Target = e.Target.Text,
                    TargetCodes = InlineTextJson.Codes(e.Target),
                    e.Provider,
                    e.Article,
                    Stored = now,
                }),
                transaction);
            transaction.Commit();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
